import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readConfiguration, writeConfiguration } from '../../../../src/core/config/readConfiguration.ts'
import { type ConfigApiStandIn, type Failing, startConfigApiStandIn } from '../../../site/configApiStandIn.ts'
import { A, B, bodyOf, startBrowser } from './stand.ts'

let api: ConfigApiStandIn
beforeEach(async () => {
  api = await startConfigApiStandIn()
  api.applications.set(A, bodyOf(A, 'author', '11-22'))
  api.applications.set(B, bodyOf(B))
})
afterEach(() => api.stop())

const NOTHING = { configApi: null, url: null, browserSync: false, minutes: 60 }

async function setUp(applications: readonly string[] = [A], token = api.token) {
  const browser = startBrowser()
  const sync = browser.begin()
  await sync.wished({
    kind: 'setUp',
    setup: { ...NOTHING, configApi: { environment: `${api.environment}/ui/start`, applications } },
  })
  await sync.wished({ kind: 'token', token, keep: false })
  const asked = await browser.until(({ checks, offered }) => checks['config-api'] !== undefined || offered !== null)
  return { browser, sync, asked }
}

describe('the Config API', () => {
  it('gives the application with privacy, key user actions and the request attributes it refers to, as one', async () => {
    const { browser, sync } = await setUp()
    const library = await browser.until(({ applications }) => applications.length === 1)
    const [entry] = library.applications
    expect(entry).toMatchObject({ key: A, name: 'Shop AA' })
    const text = await sync.textOf(entry?.heads['config-api']?.text ?? '')
    const read = readConfiguration(text ?? '')
    if (!read.ok) throw new Error(read.refusal.code)
    const { configuration } = read.value
    expect(configuration.application).toMatchObject({ id: A, doNotTrack: 'IGNORE_DO_NOT_TRACK' })
    expect(configuration.companions.requestAttributes).toMatchObject([{ id: '11-22', name: 'Customer tier' }])
    expect(configuration.companions.keyUserActions).toEqual({ keyUserActionList: [] })
    const back = writeConfiguration(configuration, 'config-api')
    expect(back.ok && JSON.parse(back.value)).toEqual(api.applications.get(A))
  })

  it('offers its applications, and loads those that are chosen', async () => {
    const { browser, sync, asked } = await setUp([])
    expect(asked.offered).toEqual([
      { id: A, name: 'Shop AA' },
      { id: B, name: 'Shop BB' },
    ])
    expect(asked.checks['config-api']).toBeUndefined()
    await sync.wished({
      kind: 'setUp',
      setup: { ...NOTHING, configApi: { environment: api.environment, applications: [A, B] } },
    })
    const library = await browser.until(({ applications }) => applications.length === 2)
    expect(library.checks['config-api']?.failure).toBeNull()
  })

  const FAILING: readonly (readonly [Failing, string])[] = [
    [{ status: 401 }, 'unauthorized'],
    [{ status: 403 }, 'forbidden'],
    [{ status: 404 }, 'not-found'],
    [{ status: 500 }, 'server-error'],
    [{ status: 302, headers: { Location: '/login' } }, 'redirected'],
    [{ status: 200, body: '<!doctype html><title>Sign in</title>' }, 'not-the-api'],
    [{ status: 200, body: '{"values": 1}' }, 'not-the-api'],
    ['stalls', 'timed-out'],
    ['drops', 'no-network'],
  ]
  it.each(FAILING)('when it fails by %j says %s, and what it gave last stays', async (how, code) => {
    const { browser, sync } = await setUp()
    const before = await browser.until(({ applications }) => applications.length === 1)
    api.fail(how)
    if (how === 'stalls') browser.net.timeoutMs = 300
    await sync.wished({ kind: 'fetch', source: 'config-api' })
    const after = await browser.until(({ checks }) => checks['config-api']?.failure != null)
    expect(after.checks['config-api']).toMatchObject({ failure: { code }, goodAt: before.checks['config-api']?.goodAt })
    expect(after.applications).toEqual(before.applications)
    api.fail(null)
    browser.net.timeoutMs = 60_000
    await sync.wished({ kind: 'fetch', source: 'config-api' })
    await browser.until(({ checks }) => checks['config-api']?.failure === null)
  })

  it('is left alone for as long as it asks, whoever wishes', async () => {
    const { browser, sync } = await setUp()
    await browser.until(({ applications }) => applications.length === 1)
    api.fail({ status: 429, headers: { 'Retry-After': '120' } })
    await sync.wished({ kind: 'fetch', source: 'config-api' })
    const { checks } = await browser.until((library) => library.checks['config-api']?.failure != null)
    expect(checks['config-api']?.failure).toMatchObject({ code: 'too-many-requests', retryAfterMs: 120_000 })
    const count = api.asked.length
    await sync.wished({ kind: 'fetch', source: 'config-api' })
    await sync.catchUp()
    expect(api.asked).toHaveLength(count)
  })

  it('is told apart by its whole: one application that is gone leaves both as they were', async () => {
    const { browser, sync } = await setUp([A, B])
    const before = await browser.until(({ applications }) => applications.length === 2)
    api.applications.set(A, bodyOf(A, 'changed'))
    api.applications.delete(B)
    await sync.wished({ kind: 'fetch', source: 'config-api' })
    const after = await browser.until(({ checks }) => checks['config-api']?.failure != null)
    expect(after.checks['config-api']?.failure?.code).toBe('not-found')
    expect(after.applications).toEqual(before.applications)
  })

  it('loses what it gave when another environment is set up, and its token is forgotten', async () => {
    const { browser, sync } = await setUp()
    await browser.until(({ applications }) => applications.length === 1)
    const other = { environment: 'http://127.0.0.1:9', applications: [A] }
    await sync.wished({ kind: 'setUp', setup: { ...NOTHING, configApi: other } })
    const library = await browser.until(({ token }) => token === null)
    expect(library).toMatchObject({ offered: null, checks: {}, applications: [{ heads: {} }] })
    await sync.catchUp()
    await browser.until(({ checks }) => checks['config-api']?.failure?.code === 'token-missing')
  })

  it('is not asked again by schedule before its time', async () => {
    const { browser, sync } = await setUp()
    await browser.until(({ applications }) => applications.length === 1)
    const count = api.asked.length
    await sync.catchUp()
    expect(api.asked).toHaveLength(count)
  })
})

describe('the token', () => {
  it('is kept for the session unless the user wants more, and is in nothing else', async () => {
    const { browser, sync } = await setUp()
    await browser.until(({ applications, token }) => applications.length === 1 && token === 'session')
    for (const how of [{ status: 401 }, 'drops', { status: 200, body: 'x' }] as const) {
      api.fail(how)
      await sync.wished({ kind: 'fetch', source: 'config-api' })
      await browser.until(({ checks }) => checks['config-api']?.failure != null)
    }
    const { local, session, sync: shared } = browser.areas
    const places = { local: [...local.kept], shared: [...shared.kept], told: browser.told }
    expect(JSON.stringify(places)).not.toContain(api.token)
    expect(JSON.stringify([...session.kept])).toContain(api.token)
    expect(api.asked.every(({ path }) => !path.includes(api.token))).toBe(true)
  })

  it('is kept on this machine only if the user says so, and forgotten on wish everywhere', async () => {
    const { browser, sync } = await setUp()
    await sync.wished({ kind: 'token', token: api.token, keep: true })
    await browser.until(({ token }) => token === 'local')
    expect(JSON.stringify([...browser.areas.session.kept])).not.toContain(api.token)
    await sync.wished({ kind: 'forgetToken' })
    await browser.until(({ token }) => token === null)
    expect(JSON.stringify([...browser.areas.local.kept])).not.toContain(api.token)
  })

  it.each(['with space', 'line\nbreak', 'ümlaut', 'x'.repeat(600)])(
    'that no header can carry is refused: %j',
    async (token) => {
      const { asked } = await setUp([A], token)
      expect(asked.checks['config-api']?.failure?.code).toBe('token-invalid')
      expect(api.asked).toEqual([])
    },
  )

  it('goes to no other address, not even by a redirect', async () => {
    const other = await startConfigApiStandIn()
    try {
      const { browser, sync } = await setUp()
      await browser.until(({ applications }) => applications.length === 1)
      api.fail({ status: 307, headers: { Location: `${other.environment}/api/config/v1/applications/web` } })
      await sync.wished({ kind: 'fetch', source: 'config-api' })
      await browser.until(({ checks }) => checks['config-api']?.failure?.code === 'redirected')
      expect(other.asked).toEqual([])
    } finally {
      await other.stop()
    }
  })
})
