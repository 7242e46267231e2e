import { describe, expect, it } from 'vitest'
import { networkVerdict } from '../../../../src/core/derive/networkVerdict.ts'
import { sentOrigin } from '../../../../src/core/exposure/origin.ts'
import type { NetworkEntry } from '../../../../src/core/model/request.ts'
import { DEFAULT_SETTINGS } from '../../../../src/core/model/settings.ts'
import { CARRIED, type HeaderAnswer, type HeaderCase } from '../../../truth/exposure/headerCase.ts'
import { recordedRows } from '../exposure/recordedRows.ts'
import { application, entry } from './fixtures.ts'

const { assumptions } = DEFAULT_SETTINGS
const ORIGINS = { same: 'https://shop.example', cross: 'https://api.example' }
const judged = (first: NetworkEntry, names: readonly string[], entries = [first], shop = application([])) =>
  networkVerdict(first, names, { application: shop, assumptions, entries })

/** A network panel's view of what was asked; `sent` is the `Origin` that the last address was sent. */
function entriesOf(asked: HeaderCase, sent: string): readonly NetworkEntry[] {
  const { chain = ['cross'], allow = 'own', credentials, page, expose = [], allowCredentials, status = 200 } = asked
  const own = page === 'sandboxed' ? 'null' : ORIGINS.same
  const urls = chain.map((hop, at) => `${ORIGINS[hop]}/${at}`)
  return urls.map((url, at) => {
    const isLast = at === urls.length - 1
    const origin = sentOrigin(own, urls.slice(0, at + 1))
    const crosses = own === 'null' || urls.slice(0, at + 1).some((one) => !one.startsWith(own))
    return entry({
      url,
      startedAt: at,
      corsMode: true,
      top: false,
      ...(crosses && { origin }),
      sentCookies: credentials === 'include' || !crosses ? ['sid'] : [],
      status: isLast ? status : 302,
      ...(!isLast && { location: urls[at + 1] as string }),
      ...(isLast && {
        responseHeaders: CARRIED.map((name) => name.toLowerCase()),
        exposed: expose,
        ...(allow !== 'none' && {
          allowOrigin:
            allow === 'own'
              ? sent === 'page'
                ? ORIGINS.same
                : sent
              : allow === 'other'
                ? 'https://other.example'
                : allow,
        }),
        ...(allowCredentials && { allowCredentials }),
      }),
    })
  })
}

/** What a network panel's view can't tell, or what a request without a page, or without a network, has of its own. */
const isTold = ({ mode = 'cors', redirect = 'follow', worker, cache, page, credentials }: HeaderCase): boolean =>
  mode === 'cors' && redirect === 'follow' && !worker && !cache && page !== 'worker' && credentials !== 'omit'

describe('what a page could read, from the network’s view alone', () => {
  const told = recordedRows<[HeaderCase, HeaderAnswer, HeaderAnswer]>('headers').filter(([asked]) => isTold(asked))

  it('rests on enough recorded answers', () => expect(told.length).toBeGreaterThan(100))

  it.each(told.map(([asked, chromium]) => [JSON.stringify(asked), asked, chromium] as const))(
    '%s',
    (_, asked, [, , , marks, sent]) => {
      const entries = entriesOf(asked, sent)
      const verdict = judged(entries[0] as NetworkEntry, CARRIED, [...entries])
      const readable = verdict?.headers.map(({ name, reading }) =>
        reading === null && !(name === 'Content-Length' && [204, 304].includes(asked.status ?? 200)) ? '1' : '0',
      )
      expect(readable?.join('')).toBe(marks)
    },
  )
})

describe('where the network tells less', () => {
  const carried = { responseHeaders: ['x-trip-id'], corsMode: true, top: false, origin: ORIGINS.same }
  const reasonOf = (first: NetworkEntry) => {
    const reading = judged(first, ['X-Trip-Id'])?.headers[0]?.reading
    return reading?.kind === 'missing' ? reading.reason.code : (reading ?? 'readable')
  }

  it('says that a header was not there', () =>
    expect(reasonOf(entry({ ...carried, responseHeaders: [], allowOrigin: '*' }))).toBe('header-missing'))
  it('takes a request without CORS to another site for one whose answer nobody reads', () =>
    expect(reasonOf(entry({ ...carried, corsMode: false, crossSite: true }))).toBe('response-opaque'))
  it('goes by the answer where an insecure address leaves out how it was asked', () => {
    const { top: _, ...untold } = { ...carried, corsMode: false }
    expect(reasonOf(entry({ ...untold, allowOrigin: '*' }))).toBe('header-not-exposed')
    expect(judged(entry(untold), ['X-Trip-Id'])).toBeNull()
  })
  it.each<[string, Partial<NetworkEntry>]>([
    ['there was no answer', { status: 0 }],
    ['a service worker answered', { byWorker: true }],
    ['the answer leads on, to what was not seen', { status: 302, location: 'https://api.example/next' }],
    ['it was asked without CORS within one site', { corsMode: false, crossSite: false }],
  ])('does not judge where %s', (_, parts) =>
    expect(judged(entry({ ...carried, allowOrigin: '*', ...parts }), ['X-Trip-Id'])).toBeNull(),
  )
  it('does not judge what another site was asked without CORS, by nobody knows whom', () => {
    const { origin: _, ...untold } = { ...carried, corsMode: false, crossSite: true }
    expect(judged(entry(untold), ['X-Trip-Id'])).toBeNull()
  })
  it('leaves out what the application leaves out', () => {
    const shop = application([], { excludeXhrRegex: 'trips', fetchRequests: false })
    expect(judged(entry({ ...carried, allowOrigin: '*' }), ['X-Trip-Id'], undefined, shop)?.off).toMatchObject({
      code: 'capture-request-excluded',
    })
  })
})
