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

/** Adds to one of a bag's lists; of too many the oldest goes. */
export function keep<T>(list: Growing<T>, entry: T, { limit }: Bag): void {
  if (list.length === limit) {
    for (let i = 1; i < limit; i++) list[i - 1] = list[i] as T
    list.length--
    lost++
  }
  list[list.length++] = entry
}
