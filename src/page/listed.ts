import type { Listed } from '../core/model/pageAction.ts'

/** A list that a page's setters on `Array.prototype` can't see; `list[list.length++] = value` grows it. */
export type Growing<T> = { length: number; [index: number]: T }

export const listed = <T>(): Growing<T> => ({ __proto__: null, length: 0 }) as unknown as Growing<T>

/** A dictionary that a page's `Object.prototype` can't see. */
export const dictionary = <T>(): Record<string, T | undefined> =>
  ({ __proto__: null }) as unknown as Record<string, T | undefined>

/** Every entry of a list through a function. */
export function mapped<T, U>(list: Listed<T>, change: (entry: T) => U): Listed<U> {
  const result = listed<U>()
  for (let i = 0; i < list.length; i++) result[result.length++] = change(list[i] as T)
  return result
}
