import { note, type Reason } from '../model/code.ts'
import type { NetworkEntry, PageRequest } from '../model/request.ts'

const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/

/** Whether the text can be a header's name at all (RFC 9110, section 5.1). */
export const isHeaderName = (name: string): boolean => TOKEN.test(name)

/** Clocks of the page and of the network panel agree only roughly. */
const SAME_REQUEST_MS = 1_000

/** The network panel's entry of a request that the page made: same address and method, nearest in time. */
export function entryOf(
  request: PageRequest,
  timeOrigin: number,
  entries: readonly NetworkEntry[],
): NetworkEntry | undefined {
  const startedAt = timeOrigin + request.startedAt
  let nearest: NetworkEntry | undefined
  let distance = SAME_REQUEST_MS
  for (const entry of entries) {
    if (entry.method !== request.method || entry.url !== request.url) continue
    const apart = Math.abs(entry.startedAt - startedAt)
    if (apart <= distance) {
      nearest = entry
      distance = apart
    }
  }
  return nearest
}

/** Why a header that the page could not read is missing: the response carries it, but the page is not allowed to see it. */
export const hiddenHeader = (name: string, entry: NetworkEntry | undefined): Reason | null =>
  entry?.responseHeaders.includes(name.toLowerCase()) ? note('header-not-exposed', name, entry.url) : null
