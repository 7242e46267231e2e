import { describe, expect, it } from 'vitest'
import { headerReading, type SeenRequest } from '../../../../src/core/derive/headerReading.ts'
import { entryOf } from '../../../../src/core/exposure/hops.ts'
import { DEFAULT_ASSUMPTIONS } from '../../../../src/core/model/assumption.ts'
import type { NetworkEntry, PageRequest } from '../../../../src/core/model/request.ts'
import { application, entry, property, request } from './fixtures.ts'

const PAGE = 'https://shop.example/'
const header = property({ expressionType: 'RESPONSE_HEADER', expression: 'X-Trip-Id' })
const carried = { responseHeaders: ['x-trip-id', 'set-cookie'], allowOrigin: '*' }

function reasonOf(requests: readonly PageRequest[], entries: readonly NetworkEntry[], of = header) {
  const seen: SeenRequest[] = requests.map((one) => ({ request: one, entry: entryOf(one, 1_000_000, entries) }))
  const reading = headerReading(of, seen, application([of]), DEFAULT_ASSUMPTIONS, PAGE, entries)
  if (reading.kind === 'value') throw new Error('it was read')
  return reading.reason
}
const unread = (parts: Partial<PageRequest> = {}, name = 'x-trip-id') => request({ [name]: null }, parts)
const response = (parts: Partial<NonNullable<PageRequest['response']>>) => ({
  response: { ...unread().response, headers: { 'x-trip-id': null }, ...parts } as PageRequest['response'],
})

describe('why the page could not read a header', () => {
  it.each([
    [
      'header-not-exposed',
      undefined,
      {},
      { exposed: ['X-A', 'x-b'] },
      'Access-Control-Expose-Headers: X-A, x-b, X-Trip-Id',
    ],
    [
      'header-wildcard-credentialed',
      undefined,
      { credentials: 'include' },
      { exposed: ['*'] },
      'Access-Control-Expose-Headers: X-Trip-Id',
    ],
    [
      'header-list-malformed',
      undefined,
      {},
      { exposed: ['X-A, B C'] },
      'Access-Control-Expose-Headers: X-A, X-Trip-Id',
    ],
    ['response-opaque', undefined, response({ type: 'opaque' }), {}, 'Access-Control-Expose-Headers: X-Trip-Id'],
    ['response-opaque', 'redirect', response({ type: 'opaqueredirect' }), {}, 'https://api.example/trips'],
    [
      'cors-failed',
      undefined,
      { response: null },
      { allowOrigin: 'https://other.example' },
      'Access-Control-Allow-Origin: https://shop.example',
    ],
    [
      'cors-failed',
      'wildcard',
      { response: null, credentials: 'include' },
      {},
      'Access-Control-Allow-Credentials: true',
    ],
    ['header-not-exposed', 'sandboxed', {}, { origin: 'null' }, 'Access-Control-Expose-Headers: X-Trip-Id'],
    ['header-missing', 'service-worker', response({ type: 'default' }), {}, 'https://api.example/trips'],
  ] as const)('%s %s', (code, variant, asked, answered, last) => {
    const reason = reasonOf([unread(asked as Partial<PageRequest>)], [entry({ ...carried, ...answered })])
    expect([reason.code, reason.variant, reason.args.at(-1)]).toEqual([code, variant, last])
  })

  it('is forbidden whatever the origin', () => {
    const forbidden = property({ expressionType: 'RESPONSE_HEADER', expression: 'Set-Cookie' })
    const url = `${PAGE}api`
    const asked = unread({ url, ...response({ type: 'basic', url }) }, 'set-cookie')
    expect(reasonOf([asked], [entry({ ...carried, url })], forbidden).code).toBe('header-forbidden')
  })
})

describe('an XMLHttpRequest, which does not tell its type', () => {
  const url = `${PAGE}api`
  const other = 'https://api.example/trips'
  const hop = (parts: Partial<NetworkEntry>): NetworkEntry => entry({ status: 302, ...parts })

  it('is explained by the redirect through another origin', () => {
    const asked = unread({ api: 'xhr', url, ...response({ type: 'xhr', url: `${PAGE}end` }) })
    const entries = [
      hop({ url, location: other }),
      hop({ url: other, location: `${PAGE}end`, startedAt: 1_000_011 }),
      entry({ ...carried, url: `${PAGE}end`, startedAt: 1_000_012 }),
    ]
    expect(reasonOf([asked], entries)).toMatchObject({ code: 'header-not-exposed', variant: 'redirected' })
  })
  it('of the page’s own origin hides nothing', () => {
    const asked = unread({ api: 'xhr', url, ...response({ type: 'xhr', url }) })
    expect(reasonOf([asked], [entry({ ...carried, url })]).code).toBe('header-missing')
  })
})

describe('what is not hidden', () => {
  it('is missing where no response carries it, or the request failed on its own', () => {
    expect(reasonOf([unread()], [entry()]).code).toBe('header-missing')
    expect(reasonOf([unread({ response: null })], [entry(carried)]).code).toBe('header-missing')
  })
  it('was not read where the property came after the response', () => {
    expect(reasonOf([request({})], [entry({ ...carried, exposed: ['*'] })]).code).toBe('not-read')
  })
  it('takes the list of the stored response where a 304 has none', () => {
    const stored = entry({ ...carried, exposed: ['B C'], startedAt: 999_000 })
    const again = entry({ ...carried, status: 304 })
    expect(reasonOf([unread()], [stored, again]).code).toBe('header-list-malformed')
  })
})
