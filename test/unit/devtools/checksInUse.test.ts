import { expect, it, vi } from 'vitest'
import type { StoredChecks } from '../../../src/bridge/relayMessages.ts'
import { writeChecks } from '../../../src/core/checks/parseChecks.ts'
import { startChecksInUse } from '../../../src/devtools/checksInUse.ts'
import { startPublisher } from '../../../src/devtools/publisher.ts'
import { application } from '../core/derive/fixtures.ts'

const shop = application([], { name: 'Shop' })
const CHECK = { key: 'price', on: 'any', expect: { present: true } } as const

function started() {
  const publisher = startPublisher()
  const save = vi.fn<(stored: StoredChecks) => void>()
  return { publisher, save, checks: startChecksInUse(publisher, { save, changed: () => undefined }) }
}

it('keeps a set with the configuration that it belongs to', () => {
  const { checks, save } = started()
  checks.put(shop, [CHECK])
  expect(checks.of(shop)).toEqual([CHECK])
  expect(checks.of(application([], { name: 'Bank' }))).toEqual([])
  expect(save.mock.calls[0]?.[0]).toMatchObject({ of: 'Shop', text: writeChecks([CHECK]) })
})

it('refuses a broken set with the place, and what worked stays', () => {
  const { checks, publisher, save } = started()
  checks.use([{ of: 'Shop', text: writeChecks([CHECK]), savedAt: 1 }])
  checks.use([{ of: 'Shop', text: '{"checks": [{"key": 7}]}', savedAt: 2 }])
  expect(publisher.view.refused).toMatchObject({ code: 'file-wrong-type', args: ['checks[0].key', 'string', 'number'] })
  checks.put(shop, [{ ...CHECK, expect: { matches: '(' } }])
  expect(publisher.view.refused?.code).toBe('checks-rule-invalid')
  expect(checks.of(shop)).toEqual([CHECK])
  expect(save).not.toHaveBeenCalled()
})

it('refuses more than the store has room for', () => {
  const { checks, publisher } = started()
  const long = { ...CHECK, expect: { equals: 'x'.repeat(19_000) } }
  checks.put(
    shop,
    Array.from({ length: 30 }, () => long),
  )
  expect(publisher.view.refused).toEqual({ code: 'too-many-checks', args: ['30'] })
  expect(checks.of(shop)).toEqual([])
})

it('adds a file’s checks to the set', () => {
  const { checks } = started()
  checks.put(shop, [CHECK])
  checks.add(shop, writeChecks([{ ...CHECK, on: 'session' }]))
  expect(checks.of(shop).map(({ on }) => on)).toEqual(['any', 'session'])
})
