import type { NetworkEntry, PageRequest } from '../model/request.ts'
import { entriesByUrl } from './oncePerList.ts'
import { isRedirect } from './responseType.ts'

/** Clocks of the page and of the network panel agree only roughly. */
export const SAME_REQUEST_MS = 1_000
/** Browsers follow no more redirects (Fetch standard, "HTTP-redirect fetch"). */
const MOST_HOPS = 20

/** The network panel's entry of a request that the page made: same address and method, nearest in time. */
export function entryOf(
  request: PageRequest,
  timeOrigin: number,
  entries: readonly NetworkEntry[],
): NetworkEntry | undefined {
  const startedAt = timeOrigin + request.startedAt
  let nearest: NetworkEntry | undefined
  let distance = SAME_REQUEST_MS
  for (const entry of entriesByUrl(entries).get(request.url) ?? []) {
    if (entry.method !== request.method) continue
    const apart = Math.abs(entry.startedAt - startedAt)
    if (apart <= distance) {
      nearest = entry
      distance = apart
    }
  }
  return nearest
}

/** The entries of a request from the first address to the one that answered, each redirect one. */
export function hopsOf(first: NetworkEntry, entries: readonly NetworkEntry[]): readonly NetworkEntry[] {
  const hops = [first]
  for (let hop = first; hop.location !== undefined && isRedirect(hop.status) && hops.length <= MOST_HOPS; ) {
    const { location, startedAt } = hop
    const next = entriesByUrl(entries)
      .get(location)
      ?.find((entry) => entry.startedAt >= startedAt && !hops.includes(entry))
    if (!next) break
    hops.push(next)
    hop = next
  }
  return hops
}
