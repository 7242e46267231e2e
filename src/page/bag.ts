import { PENDING_ENTRIES } from '../bridge/bounds.ts'
import type { ApiValue } from '../core/model/apiCall.ts'
import { type Growing, listed } from './listed.ts'
import type { Entry } from './request.ts'

type Entries = { requests: Entry; calls: ApiValue }

/** Requests and API values that belong together. */
export type Bag = { readonly limit: number } & { [Key in keyof Entries]: Growing<Entries[Key]> }

export const emptyBag = (limit = PENDING_ENTRIES): Bag => ({ limit, requests: listed(), calls: listed() })

let lost = 0
/** Counts entries that were dropped. */
export const lose = (count: number): void => {
  lost += count
}
/** How many entries were dropped in all to stay within bounds. */
export const lostInAll = (): number => lost

/** A list without its oldest entries beyond a limit. */
export function newest<T>(list: Growing<T>, limit: number): Growing<T> {
  const over = list.length - limit
  if (over <= 0) return list
  const kept = listed<T>()
  for (let i = over; i < list.length; i++) kept[kept.length++] = list[i] as T
  lose(over)
  return kept
}

/** Adds an entry. Its list may grow to twice the limit, so that the oldest needn't go one by one. */
export function keep<Key extends keyof Entries>(bag: Bag, key: Key, entry: Entries[Key]): void {
  const list = bag[key] as Growing<Entries[Key]>
  list[list.length++] = entry
  if (list.length === bag.limit * 2) bag[key] = newest(list, bag.limit) as unknown as Bag[Key]
}
