import { expect, it } from 'vitest'
import { policy } from '../../../../src/background/sync/policy.ts'
import { EMPTY_LIBRARY, setupOf } from '../../../../src/core/library/library.ts'
import { A, B, bodyOf, startBrowser } from './stand.ts'

const text = (id: string) => JSON.stringify(bodyOf(id))

it('gives configurations, and takes them back when it has no more', async () => {
  const settings: Record<string, unknown> = { configurations: [text(A), text(B)] }
  const browser = startBrowser({ policy: settings })
  const sync = browser.begin()
  await sync.catchUp()
  const library = await browser.until(({ applications }) => applications.length === 2)
  expect(library.applications.map(({ heads }) => heads.policy?.origin)).toEqual(['policy', 'policy'])
  settings.configurations = [text(B)]
  await sync.told('policy')
  await browser.until(({ applications }) => applications.filter(({ heads }) => heads.policy).length === 1)
})

it('locks the environment and the address, which go before the user’s own', async () => {
  const browser = startBrowser({
    policy: { environment: 'abc12345.live.dynatrace.com', applications: [A], url: 'https://shop.example/c.json' },
  })
  const sync = browser.begin()
  await sync.catchUp()
  await sync.wished({
    kind: 'setUp',
    setup: { configApi: null, url: { url: 'http://127.0.0.1:9/own.json' }, browserSync: false, minutes: 0 },
  })
  const library = await browser.until(({ locked }) => locked.url !== undefined)
  expect(setupOf(library)).toMatchObject({
    configApi: { environment: 'https://abc12345.live.dynatrace.com', applications: [A] },
    url: { url: 'https://shop.example/c.json' },
  })
})

it('that can’t be read is said, and what it gave before stays', async () => {
  const settings: Record<string, unknown> = { configurations: [text(A)] }
  const browser = startBrowser({ policy: settings })
  const sync = browser.begin()
  await sync.catchUp()
  settings.configurations = ['{"broken": ']
  await sync.told('policy')
  const library = await browser.until(({ checks }) => checks.policy !== undefined)
  expect(library.checks.policy?.failure).toMatchObject({ code: 'not-readable', refusal: { code: 'not-json' } })
  expect(library.applications[0]?.heads.policy).toBeDefined()
})

it.each([
  {},
  { configurations: 'text', environment: 7, url: ['x'], applications: null },
  { url: 'http://shop.example/' },
])('of the wrong shape sets nothing: %j', async (settings: Record<string, unknown>) => {
  const source = policy({ get: async (key) => ({ [key ?? '']: settings[key ?? ''] }) })
  expect(await source.gather(EMPTY_LIBRARY)).toEqual({
    kind: 'documents',
    documents: [],
    complete: true,
    also: { locked: {} },
  })
})

it('that the browser does not know, as Firefox without one, sets nothing', async () => {
  const source = policy({ get: () => Promise.reject(new Error('Managed storage manifest not found')) })
  expect(await source.gather(EMPTY_LIBRARY)).toMatchObject({ documents: [], also: { locked: {} } })
})
