import { describe, expect, it } from 'vitest'
import type { RequestFacts, ResponseFacts } from '../../../../src/core/exposure/facts.ts'
import { headerVerdict } from '../../../../src/core/exposure/headerVerdict.ts'
import { sentOrigin } from '../../../../src/core/exposure/origin.ts'
import { responseType } from '../../../../src/core/exposure/responseType.ts'
import { CARRIED, type HeaderAnswer, type HeaderCase, type Hop } from '../../../truth/exposure/headerCase.ts'
import { recordedRows } from './recordedRows.ts'

const BROWSERS = ['chromium', 'firefox'] as const
const ORIGINS: Readonly<Record<Hop, string>> = { same: 'http://127.0.0.1:1', cross: 'http://127.0.0.1:2' }
const recorded = recordedRows<[HeaderCase, HeaderAnswer, HeaderAnswer]>('headers')

/** Where the request went in the end: a worker that asks elsewhere answers from there. */
const chainOf = ({ chain = ['cross'], worker, redirect, api }: HeaderCase): string[] => {
  const hops: readonly Hop[] = worker?.endsWith('-cross') ? [...chain, 'cross'] : chain
  const asked = redirect === 'manual' && api !== 'xhr' ? hops.slice(0, 1) : hops
  return asked.map((hop, at) => `${ORIGINS[hop]}/${at}`)
}

function factsOf(asked: HeaderCase, browser: (typeof BROWSERS)[number], sent: string): [RequestFacts, ResponseFacts] {
  const { allow = 'own', redirect = 'follow', chain = ['cross'] } = asked
  const request: RequestFacts = {
    pageOrigin: asked.page === 'sandboxed' ? 'null' : ORIGINS.same,
    chain: chainOf(asked),
    api: asked.api ?? 'fetch',
    mode: asked.mode ?? 'cors',
    credentials: asked.credentials ?? 'same-origin',
    redirect,
    madeByWorker: asked.worker === 'made',
    browser,
  }
  const origin = sent === 'page' ? ORIGINS.same : sent
  const response: ResponseFacts = {
    status: redirect === 'manual' && chain.length > 1 ? 302 : (asked.status ?? 200),
    allowOrigin:
      allow === 'none' ? null : allow === 'own' ? origin : allow === 'other' ? 'http://other.example' : allow,
    allowCredentials: asked.allowCredentials ?? false,
    exposed: asked.expose ?? [],
  }
  return [request, response]
}

/** Headers that the response can't have carried. */
const isAbsent = (name: string, asked: HeaderCase, browser: string): boolean =>
  (name === 'Content-Length' && (asked.worker === 'made' || asked.status === 204 || asked.status === 304)) ||
  // Firefox's cache does not keep headers without a value.
  (name === 'X-Empty' && browser === 'firefox' && asked.cache !== undefined)

describe.each(BROWSERS)('what %s lets a page read', (browser) => {
  it.each(recorded.map(([asked, ...answers]) => [JSON.stringify(asked), asked, answers] as const))(
    '%s',
    (_, asked, answers) => {
      const [type, , , marks, sent] = answers[BROWSERS.indexOf(browser)] as HeaderAnswer
      const [request, response] = factsOf(asked, browser, sent)
      const predicted = responseType(request, response)
      if (type === 'error' || predicted === 'error') expect(predicted).toBe(type)
      else if (type !== 'xhr') expect(predicted === 'default' ? 'basic' : predicted).toBe(type)
      const readable = CARRIED.map((name) =>
        !isAbsent(name, asked, browser) && headerVerdict(name, predicted, request, response) === null ? '1' : '0',
      )
      expect(readable.join('')).toBe(marks)
    },
  )
})

it('foretells the origin that the last address is sent', () => {
  const crossing = recorded.filter(([asked, [type]]) => asked.page !== 'worker' && type === 'cors')
  expect(crossing.length).toBeGreaterThan(100)
  for (const [asked, ...answers] of crossing)
    for (const [at, answer] of answers.entries()) {
      const [request] = factsOf(asked, BROWSERS[at] ?? 'chromium', '')
      const foretold = sentOrigin(request.pageOrigin, request.chain)
      expect(answer[4], JSON.stringify(asked)).toBe(foretold === ORIGINS.same ? 'page' : foretold)
    }
})

it('rests on enough combinations, and on browsers that differ in few', () => {
  expect(recorded.length).toBeGreaterThanOrEqual(250)
  const differing = recorded.filter(([, one, other]) => JSON.stringify(one) !== JSON.stringify(other))
  const cached = differing.filter(([asked]) => asked.cache !== undefined)
  const wildcard = differing.filter(([{ expose = [], api }]) => api !== 'xhr' && /\*.*Foo Bar/.test(expose.join()))
  expect(cached.length + wildcard.length).toBe(differing.length)
})
