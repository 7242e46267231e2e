import { expect, it } from 'vitest'
import { LIMITS } from '../../../../src/core/model/limits.ts'
import type { PageAction } from '../../../../src/core/model/pageAction.ts'
import type { Reading } from '../../../../src/core/model/reading.ts'
import { startLog } from '../../../../src/core/session/log.ts'

const SOURCES = [{ type: 'META_TAG', expression: 'author' }] as const
const ORIGIN = { document: 'a', frame: 'top', timeOrigin: 1_000 }
const reading = (text: string): Reading => ({ kind: 'value', text, length: text.length, form: 'string', warnings: [] })

const pageAction = (text: string): PageAction => ({
  id: 1,
  kind: 'load',
  name: 'Loading of page /',
  startedAt: 0,
  endedAt: 50,
  url: 'http://shop.example/',
  title: 'Shop',
  boundaries: 'simulated',
  cutOff: null,
  agent: null,
  beforeAttach: false,
  revision: 1,
  readings: { length: 1, 0: reading(text) },
  requests: { length: 0 },
  apiValues: { length: 0 },
  signals: { doNotTrack: false, doNotTrackSource: '', globalPrivacyControl: false, enabled: false },
})

it('numbers actions on across documents, and names readings by their source', () => {
  const log = startLog()
  log.add(pageAction('a'), ORIGIN, SOURCES)
  log.add(pageAction('b'), { ...ORIGIN, document: 'b' }, SOURCES)
  expect(log.actions.map(({ action }) => action.id)).toEqual([1, 2])
  expect(log.actions[0]?.action.at).toBe(1_050)
  expect(log.actions[1]?.action.readings.get('META_TAG author')).toEqual(reading('b'))
})

it('keeps equal readings once', () => {
  const log = startLog()
  log.add(pageAction('same'), ORIGIN, SOURCES)
  log.add(pageAction('same'), ORIGIN, SOURCES)
  const [first, second] = log.actions.map(({ action }) => action.readings.get('META_TAG author'))
  expect(first).toBe(second)
})

it('keeps readings apart that differ in anything but their text', () => {
  const log = startLog()
  const warned: Reading = { ...reading('same'), warnings: [{ code: 'first-of-many', args: [] }] } as Reading
  const other: Reading = { ...reading('same'), form: 'other' } as Reading
  const readings = [reading('same'), warned, other, reading('same')]
  for (const one of readings) log.add({ ...pageAction(''), readings: { length: 1, 0: one } }, ORIGIN, SOURCES)
  expect(log.actions.map(({ action }) => action.readings.get('META_TAG author'))).toEqual(readings)
})

it('lists the readings that there are, each by its source', () => {
  const log = startLog()
  const sources = [...SOURCES, { type: 'COOKIE', expression: 'a' }, { type: 'COOKIE', expression: 'b' }] as const
  log.add({ ...pageAction(''), readings: { length: 3, 0: reading('x'), 2: reading('y') } }, ORIGIN, sources)
  const readings = log.actions[0]?.action.readings
  expect([...(readings ?? [])]).toEqual([
    ['META_TAG author', reading('x')],
    ['COOKIE b', reading('y')],
  ])
  expect([readings?.get('COOKIE a'), readings?.get('COOKIE c')]).toEqual([undefined, undefined])
})

it('is bounded and says how many older ones went', () => {
  const log = startLog()
  for (let index = 0; index < LIMITS.actions + 3; index++) log.add(pageAction(String(index)), ORIGIN, SOURCES)
  expect(log.actions).toHaveLength(LIMITS.actions)
  expect(log.dropped).toBe(3)
  expect(log.actions[0]?.action.id).toBe(4)
  log.clear()
  expect([log.actions.length, log.dropped]).toEqual([0, 0])
})
