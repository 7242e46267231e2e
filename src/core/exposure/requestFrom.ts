import type { NetworkEntry, PageRequest } from '../model/request.ts'
import { hopsOf } from './hops.ts'
import { crossesOrigins, originOf } from './origin.ts'
import { isRedirect, responseType } from './responseType.ts'

/** A request as its page is taken to have seen it. */
export type Inferred = { readonly request: PageRequest; readonly pageUrl: string }

/**
 * What a page saw of a request that only the network panel, or a HAR, tells of: a browser names the page's origin
 * wherever a script asks another one (Fetch standard, section 3.1), and sends cookies to another origin only with
 * credentials. Null where that is too little to go by: no answer, a service worker's, or one to nobody knows whom.
 *
 * @param entry its first entry where it was redirected
 * @param names lower-case header names; one that the answer carries is left out of the response's
 * @param api what is not told, either
 */
export function requestFrom(
  entry: NetworkEntry,
  names: readonly string[],
  api: PageRequest['api'],
  entries: readonly NetworkEntry[],
): Inferred | null {
  const hops = hopsOf(entry, entries)
  const last = hops.at(-1) ?? entry
  const from = pageOf(entry, last)
  if (!from || last.status === 0 || last.byWorker || isRedirect(last.status)) return null
  const { origin, mode } = from
  const chain = hops.map(({ url }) => url)
  // Its own server is sent cookies as long as nobody has redirected the request elsewhere.
  const elsewhere = hops.filter((_, at) => crossesOrigins(origin, chain.slice(0, at + 1)))
  const credentials = elsewhere.some(({ sentCookies }) => sentCookies.length > 0) ? 'include' : 'same-origin'
  const asked = { pageOrigin: origin, chain, api, mode, credentials, redirect: 'follow', madeByWorker: false } as const
  const { status, allowOrigin = null, allowCredentials = false, exposed, url, responseHeaders } = last
  const type = responseType(asked, { status, allowOrigin, allowCredentials, exposed })
  const absent = names.filter((name) => !responseHeaders.includes(name))
  return {
    pageUrl: origin,
    request: {
      id: 0,
      api,
      method: entry.method,
      url: entry.url,
      credentials,
      startedAt: 0,
      endedAt: 0,
      beforeAttach: false,
      response:
        type === 'error'
          ? null
          : {
              status,
              type,
              url,
              redirected: hops.length > 1,
              headers: Object.fromEntries(absent.map((name) => [name, null])),
            },
    },
  }
}

/** Which page asked, and how; null: its request does not tell. */
function pageOf(
  { url, origin, corsMode, crossSite, top }: NetworkEntry,
  last: NetworkEntry,
): { readonly origin: string; readonly mode: 'cors' | 'no-cors' } | null {
  if (corsMode) return { origin: origin ?? originOf(url), mode: 'cors' }
  if (origin === undefined) return null
  // The browser told what it is for, so also that it is not by CORS.
  if (top !== undefined) return crossSite ? { origin, mode: 'no-cors' } : null
  return last.allowOrigin === undefined ? null : { origin, mode: 'cors' }
}
