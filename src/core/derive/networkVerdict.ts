import { requestFrom } from '../exposure/requestFrom.ts'
import type { NetworkEntry } from '../model/request.ts'
import type { Circumstances } from './headerReading.ts'
import { type RequestVerdict, requestVerdict } from './requestVerdict.ts'

/**
 * Judges a request of which only the network panel, or a HAR, tells, by what its page must have seen of it. Null where
 * that can't be known.
 *
 * @param entry its first entry where it was redirected
 */
export function networkVerdict(
  entry: NetworkEntry,
  names: readonly string[],
  by: Omit<Circumstances, 'pageUrl'>,
): RequestVerdict | null {
  const { application, entries } = by
  // Who asked is not told: what the application captures is taken for it.
  const api = application.fetchRequests ? 'fetch' : 'xhr'
  const inferred = requestFrom(
    entry,
    names.map((name) => name.toLowerCase()),
    api,
    entries,
  )
  if (!inferred) return null
  const { request, pageUrl } = inferred
  const verdict = requestVerdict({ request, entry }, names, { ...by, pageUrl })
  return {
    ...verdict,
    headers: verdict.headers.map(({ name, reading }) => ({
      name,
      reading: reading?.kind === 'missing' && reading.reason.code === 'not-read' ? null : reading,
    })),
  }
}
