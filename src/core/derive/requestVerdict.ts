import { type Arrival, arrivalOf, hopsOf } from '../exposure/header.ts'
import type { Application } from '../model/application.ts'
import type { Reason } from '../model/code.ts'
import type { Reading } from '../model/reading.ts'
import type { NetworkEntry } from '../model/request.ts'
import { type Circumstances, headerIn, notCaptured, type SeenRequest } from './headerReading.ts'

/** What becomes of every configured header of one request. */
export type RequestVerdict = {
  readonly arrival: Arrival
  /** Why the application's settings leave it out; null: they don't. */
  readonly off: Reason | null
  /** One a configured name, in configuration order: what the page could read, or why not; null: it could, but nobody kept what. */
  readonly headers: readonly { readonly name: string; readonly reading: Reading | null }[]
  /** The network panel's entries, each redirect one, the one that answered last. */
  readonly hops: readonly NetworkEntry[]
}

/** The names that header properties ask for, as the configuration first writes them. */
export function askedHeaders({ properties }: Application): readonly string[] {
  const names = new Map<string, string>()
  for (const { expressionType, expression } of properties) {
    const lowerCase = expression.toLowerCase()
    if (expressionType === 'RESPONSE_HEADER' && !names.has(lowerCase)) names.set(lowerCase, expression)
  }
  return [...names.values()]
}

/** Judges one request by the rules that the derivation of its action goes by. */
export function requestVerdict(seen: SeenRequest, names: readonly string[], by: Circumstances): RequestVerdict {
  const { request, entry } = seen
  return {
    arrival: arrivalOf(request, entry, by.pageUrl, by.entries),
    off: notCaptured(request, by.application, by.assumptions),
    headers: names.map((name) => ({ name, reading: headerIn(name, seen, by) })),
    hops: entry ? hopsOf(entry, by.entries) : [],
  }
}
