import { apply, defineProperty, getOwnPropertyDescriptor, Kept } from './primordials.ts'

type Callable = (this: unknown, ...args: unknown[]) => unknown
/** Stands around a call; what it returns or throws is what the page gets. */
export type Around = (target: Callable, self: unknown, args: readonly unknown[]) => unknown
export type Wrapping = { readonly proxy: unknown; readonly undo: () => void }

export const define = (owner: object, key: string, descriptor: PropertyDescriptor): boolean =>
  defineProperty(owner, key, { __proto__: null, ...descriptor } as PropertyDescriptor)

/**
 * Puts a `Proxy` in a function's place, which keeps its name, length and native look. Null where the place can't be
 * changed. Undone, the original is back if nobody wrapped ours meanwhile, and kept references are a bare pass-through.
 */
export function wrap(owner: object, key: string, around: Around): Wrapping | null {
  const before = getOwnPropertyDescriptor(owner, key)
  const original = before?.value as Callable | undefined
  if (!before || typeof original !== 'function') return null
  let active = true
  const proxy = new Kept.Proxy(original, {
    __proto__: null,
    apply: (target: Callable, self: unknown, args: readonly unknown[]) =>
      active ? around(target, self, args) : apply(target, self, args),
  } as ProxyHandler<Callable>)
  if (!define(owner, key, { ...before, value: proxy })) return null
  return {
    proxy,
    undo: () => {
      active = false
      if (getOwnPropertyDescriptor(owner, key)?.value === proxy) define(owner, key, before)
    },
  }
}
