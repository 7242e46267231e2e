import { PENDING_ENTRIES } from '../bridge/bounds.ts'
import type { ApiValue } from '../core/model/apiCall.ts'
import { type Growing, listed } from './listed.ts'
import type { Entry } from './request.ts'

/** Requests and API values that belong together. */
export type Bag = {
  readonly limit: number
  requests: Growing<Entry>
  calls: Growing<ApiValue>
}

export const emptyBag = (limit = PENDING_ENTRIES): Bag => ({ limit, requests: listed(), calls: listed() })

let lost = 0
/** How many entries were dropped in all to stay within bounds. */
export const lostInAll = (): number => lost

/** A list without its oldest entries beyond a limit. */
export function newest<T>(list: Growing<T>, limit: number): Growing<T> {
  const over = list.length - limit
  if (over <= 0) return list
  const kept = listed<T>()
  for (let i = over; i < list.length; i++) kept[kept.length++] = list[i] as T
  lost += over
  return kept
}

/** Adds a request. Its list may grow to twice the limit, so that the oldest needn't go one by one. */
export function keepRequest(bag: Bag, entry: Entry): void {
  const { requests, limit } = bag
  requests[requests.length++] = entry
  if (requests.length === limit * 2) bag.requests = newest(requests, limit)
}

/** The same for an API value. */
export function keepCall(bag: Bag, value: ApiValue): void {
  const { calls, limit } = bag
  calls[calls.length++] = value
  if (calls.length === limit * 2) bag.calls = newest(calls, limit)
}
