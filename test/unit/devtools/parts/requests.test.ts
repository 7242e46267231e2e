import { expect, it } from 'vitest'
import { note } from '../../../../src/core/model/code.ts'
import type { NetworkEntry } from '../../../../src/core/model/request.ts'
import { sourceKey } from '../../../../src/core/model/source.ts'
import { blocked } from '../../../../src/devtools/parts/blocked.ts'
import { cookies } from '../../../../src/devtools/parts/cookies.ts'
import { requests } from '../../../../src/devtools/parts/requests.ts'
import { action, application, entry, property, request } from '../../core/derive/fixtures.ts'
import { factsOf } from './facts.ts'

const TRIP = property({ id: 1, key: 'trip', expressionType: 'RESPONSE_HEADER', expression: 'X-Trip-Id' })
const SID = property({ id: 2, key: 'sid', expressionType: 'COOKIE', expression: 'sid' })
const shop = application([TRIP, SID])
const HIDDEN: NetworkEntry = entry({ responseHeaders: ['x-trip-id'], allowOrigin: '*', startedAt: 50 })
const missingCookie = {
  kind: 'missing',
  reason: note('cookie-missing', 'sid'),
  warnings: [],
} as const
const recorded = (asked = [request({ 'x-trip-id': null })]) => ({
  timeOrigin: 0,
  action: action({ requests: asked, readings: new Map([[sourceKey('COOKIE', 'sid'), missingCookie]]) }),
})

it('has a row a request, judged as the derivation judges it', () => {
  const { requests: rows = [] } = requests(factsOf(shop, [recorded()], { entries: [HIDDEN] }))
  expect(rows).toMatchObject([
    { api: 'fetch', arrival: 'cors', headers: { readable: 0, hidden: 1 }, codes: ['header-not-exposed'], off: null },
  ])
  const chosen = requests(factsOf(shop, [recorded()], { entries: [HIDDEN], watch: { request: null } })).chosenRequest
  expect(chosen).toBeNull()
})

it('tells of the selected one every header and who asks for it', () => {
  const one = recorded()
  const facts = { entries: [HIDDEN] }
  const id = requests(factsOf(shop, [one], facts)).requests?.[0]?.id ?? -1
  expect(requests(factsOf(shop, [one], { ...facts, watch: { request: id } })).chosenRequest).toMatchObject({
    id,
    headers: [{ name: 'X-Trip-Id', keys: ['trip'], reading: { reason: { code: 'header-not-exposed' } } }],
  })
})

it('says so where the application leaves a request out', () => {
  const off = application([TRIP], { excludeXhrRegex: 'trips' })
  const { requests: rows = [] } = requests(factsOf(off, [recorded()], { entries: [HIDDEN] }))
  expect(rows[0]).toMatchObject({ off: { code: 'capture-request-excluded' }, headers: { readable: 0, hidden: 0 } })
})

it('shows what no action has taken along yet, from when on it is asked for, and redirects once', () => {
  const alone = (startedAt: number) => entry({ url: 'https://api.example/poll', byScript: true, startedAt })
  const first = entry({ status: 302, location: 'https://api.example/next', byScript: true, startedAt: 50 })
  const next = entry({ url: 'https://api.example/next', byScript: true, startedAt: 60 })
  const entries = [
    alone(10),
    first,
    next,
    alone(2_000),
    entry({ url: 'https://api.example/picture', startedAt: 2_000 }),
  ]
  const { requests: rows = [] } = requests(factsOf(shop, [recorded()], { entries, requestsFrom: 20 }))
  expect(rows.map(({ url, api }) => [url, api])).toEqual([
    ['https://api.example/trips', 'fetch'],
    ['https://api.example/poll', null],
  ])
})

it('judges what no action has taken along by what the network carried, and hides no value that it has not', () => {
  const alone = entry({
    url: 'https://shop.example/own',
    byScript: true,
    corsMode: true,
    responseHeaders: ['x-trip-id'],
    startedAt: 3_000,
  })
  const facts = { entries: [alone] }
  const [row] = requests(factsOf(shop, [], facts)).requests ?? []
  expect(row).toMatchObject({ api: null, arrival: 'basic', headers: { readable: 1, hidden: 0 } })
  const { requests: rows, chosenRequest } = requests(factsOf(shop, [], { ...facts, watch: { request: row?.id ?? -1 } }))
  expect(rows?.[0]).toBe(row)
  expect(chosenRequest?.headers).toEqual([{ name: 'X-Trip-Id', keys: ['trip'], reading: null }])
  const busy = entry({ ...alone, url: 'https://shop.example/later' })
  const later = (hasTime: boolean) =>
    requests(factsOf(shop, [], { entries: [busy], hasTime: () => hasTime })).requests?.[0]
  expect([later(false)?.headers, later(true)?.headers]).toEqual([null, { readable: 1, hidden: 0 }])
  const changed = requests(factsOf(application([TRIP], { excludeXhrRegex: 'own' }), [], facts))
  expect(changed.requests?.[0]).toMatchObject({ off: { code: 'capture-request-excluded' } })
})

it('keeps a row the same object until something of it changes', () => {
  const one = recorded()
  const facts = factsOf(shop, [one], { entries: [HIDDEN] })
  expect(requests(facts).requests?.[0]).toBe(requests(facts).requests?.[0])
})

it('lists cookies with who asks for them', () => {
  const setting = entry({ url: 'https://shop.example/', setCookies: [{ name: 'sid', httpOnly: true }], startedAt: 0 })
  const { cookies: rows } = cookies(factsOf(shop, [recorded()], { entries: [setting] }))
  expect(rows).toMatchObject([
    { name: 'sid', keys: ['sid'], verdict: { code: 'cookie-http-only' }, value: null, fix: 'Set-Cookie: sid=…' },
  ])
})

it('counts what was hidden when something was last there to read', () => {
  const capture = (status: 'blocked' | 'captured' | 'empty', of = TRIP) => ({ property: of, status })
  const count = (...actions: readonly ReturnType<typeof capture>[][]) => {
    const log = actions.map(() => recorded())
    const capturesInTime = (one: (typeof log)[number]) => actions[log.indexOf(one)] as never
    return blocked(factsOf(shop, log, { capturesInTime })).blocked
  }
  expect(count([capture('blocked'), capture('blocked', SID)])).toBe(2)
  expect(count([capture('blocked')], [capture('empty')])).toBe(1)
  expect(count([capture('blocked')], [capture('captured')])).toBe(0)
  expect(count([capture('blocked', { ...TRIP, expressionType: 'CSS_SELECTOR' })])).toBe(0)
})
