import { apply, defineProperty, getOwnPropertyDescriptor, ProxyOf } from './primordials.ts'

type Callable = (this: unknown, ...args: unknown[]) => unknown
/** Stands around a call; what it returns or throws is what the page gets. */
export type Around = (target: Callable, self: unknown, args: readonly unknown[]) => unknown

export const define = (owner: object, key: string, descriptor: PropertyDescriptor): boolean =>
  defineProperty(owner, key, { __proto__: null, ...descriptor } as PropertyDescriptor)

const nothing = (): void => undefined

/**
 * Puts a `Proxy` in a function's place, which keeps its name, length and native look; does nothing where the place
 * can't be changed. Returns how to undo it: the original is back if nobody wrapped ours meanwhile, and kept references
 * are a bare pass-through.
 */
export function wrap(owner: object, key: string, around: Around): () => void {
  const before = getOwnPropertyDescriptor(owner, key)
  if (typeof before?.value !== 'function') return nothing
  let active = true
  const value = new ProxyOf(
    before.value as Callable,
    {
      __proto__: null,
      apply: (target: Callable, self: unknown, args: readonly unknown[]) =>
        active ? around(target, self, args) : apply(target, self, args),
    } as ProxyHandler<Callable>,
  )
  define(owner, key, { ...before, value })
  return () => {
    active = false
    if (getOwnPropertyDescriptor(owner, key)?.value === value) define(owner, key, before)
  }
}
