import { type Reason, variant } from '../model/code.ts'
import type { NetworkEntry, PageRequest } from '../model/request.ts'
import { exposeLine } from './exposeLine.ts'
import type { RequestFacts, ResponseFacts, ResponseType } from './facts.ts'
import { headerVerdict } from './headerVerdict.ts'
import { hopsOf } from './hops.ts'
import { entriesByUrl } from './oncePerList.ts'
import { crossesOrigins, OPAQUE, originOf } from './origin.ts'
import { responseType } from './responseType.ts'

export { isHeaderName } from './fieldNames.ts'
export { entryOf, hopsOf, SAME_REQUEST_MS } from './hops.ts'

/**
 * Why a header that the page could not read is missing, by what the network panel saw: the response carries it, but
 * the page may not see it. Null where the response does not carry it, as far as is known.
 *
 * @param entry the panel's entry of the request, its first where it was redirected
 * @param entries everything that the panel saw, oldest first
 */
export function hiddenHeader(
  name: string,
  request: PageRequest,
  entry: NetworkEntry | undefined,
  pageUrl: string,
  entries: readonly NetworkEntry[],
): Reason | null {
  if (!entry) return null
  const hops = hopsOf(entry, entries)
  const last = hops.at(-1) ?? entry
  if (!last.responseHeaders.includes(name.toLowerCase()))
    // Of an answer that a worker passed on, Chromium's network panel has only what the page may read.
    return last.byWorker && request.response?.type === 'cors'
      ? variant('passed-on', 'header-missing', name, last.url, exposeLine(name, last.exposed))
      : null
  const asked = requestFacts(request, hops, pageUrl)
  const answered = responseFacts(last, entries)
  const type = typeOf(request, asked, answered)
  if (type === 'default' || (last.byWorker && type === 'basic'))
    return variant('service-worker', 'header-missing', name, last.url)
  return type === null ? null : headerVerdict(name, type, asked, answered)
}

/** How a response reached the page: its type by the Fetch standard, or that there is none yet, or never will be. */
export type Arrival = ResponseType | 'pending' | 'network-error'

/**
 * The type of a request's response, as the page saw it or, of an XMLHttpRequest, as it follows from the addresses.
 *
 * @param entry the panel's entry of the request, its first where it was redirected
 */
export function arrivalOf(
  request: PageRequest,
  entry: NetworkEntry | undefined,
  pageUrl: string,
  entries: readonly NetworkEntry[],
): Arrival {
  const { response, endedAt } = request
  if (response === null && endedAt === null) return 'pending'
  const hops = entry ? hopsOf(entry, entries) : []
  const last = hops.at(-1)
  if (last?.byWorker && response?.type === 'basic') return 'default'
  if (response === null && !last) return 'network-error'
  const answered = last ? responseFacts(last, entries) : NOTHING_SEEN
  return typeOf(request, requestFacts(request, hops, pageUrl), answered) ?? 'network-error'
}

const NOTHING_SEEN: ResponseFacts = { status: 0, allowOrigin: null, allowCredentials: false, exposed: [] }

function requestFacts(request: PageRequest, hops: readonly NetworkEntry[], pageUrl: string): RequestFacts {
  const { response, api, credentials } = request
  const seen = [request.url, ...hops.slice(1).map(({ url }) => url)]
  const chain = response && response.url !== '' && response.url !== seen.at(-1) ? [...seen, response.url] : seen
  const own = originOf(pageUrl)
  // A page's own server is sent no `null`, unless the page is sandboxed.
  const isSandboxed = hops[0]?.origin === OPAQUE
  return {
    pageOrigin: isSandboxed ? OPAQUE : own,
    chain,
    api,
    mode: response?.type === 'opaque' ? 'no-cors' : 'cors',
    credentials,
    redirect: response?.type === 'opaqueredirect' ? 'manual' : 'follow',
    madeByWorker: response?.type === 'default',
  }
}

/** A 304 may leave out what the stored response had; then the cache's own lines hold. */
function responseFacts(last: NetworkEntry, entries: readonly NetworkEntry[]): ResponseFacts {
  const stored =
    last.status === 304 && last.exposed.length === 0
      ? entriesByUrl(entries)
          .get(last.url)
          ?.findLast(({ status, startedAt }) => status === 200 && startedAt < last.startedAt)
      : undefined
  return {
    status: last.status,
    allowOrigin: last.allowOrigin ?? null,
    allowCredentials: last.allowCredentials ?? false,
    exposed: stored?.exposed ?? last.exposed,
  }
}

/** The type as the page saw it; of an XMLHttpRequest it follows from the addresses. Null: the request failed, and not by CORS. */
function typeOf({ response }: PageRequest, asked: RequestFacts, answered: ResponseFacts): ResponseType | null {
  if (response === null) return responseType(asked, answered) === 'error' ? 'error' : null
  if (response.type !== 'xhr') return response.type
  return crossesOrigins(asked.pageOrigin, asked.chain) ? 'cors' : 'basic'
}
