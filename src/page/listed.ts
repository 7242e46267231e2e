import type { Listed } from '../bridge/pageMessages.ts'
import { deleteProperty } from './primordials.ts'

/** A list that a page's setters on `Array.prototype` can't see; `list[list.length++] = value` grows it. */
export type Growing<T> = { length: number; [index: number]: T }

export const listed = <T>(): Growing<T> => ({ __proto__: null, length: 0 }) as unknown as Growing<T>

/** A dictionary that a page's `Object.prototype` can't see. */
export const dictionary = <T>(): Record<string, T | undefined> =>
  ({ __proto__: null }) as unknown as Record<string, T | undefined>

/** The last `limit` entries; `take` hands them over, oldest first. `lost` is how many older ones are gone in all. */
export function lastOf<T>(limit: number) {
  let entries = listed<T>()
  let first = 0
  const kept = {
    lost: 0,
    add: (entry: T): void => {
      entries[entries.length++] = entry
      if (entries.length - first > limit) {
        deleteProperty(entries, first++)
        kept.lost++
      }
    },
    copy: (): Growing<T> => {
      const taken = listed<T>()
      for (let i = first; i < entries.length; i++) taken[taken.length++] = entries[i] as T
      return taken
    },
    take: (): Growing<T> => {
      const taken = kept.copy()
      entries = listed<T>()
      first = 0
      return taken
    },
  }
  return kept
}

/** Every entry of a list through a function. */
export function mapped<T, U>(list: Listed<T>, change: (entry: T) => U): Listed<U> {
  const result = listed<U>()
  for (let i = 0; i < list.length; i++) result[result.length++] = change(list[i] as T)
  return result
}
