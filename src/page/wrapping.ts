import { atEnd, isOver } from './lifetime.ts'
import { apply, defineProperty, getOwnPropertyDescriptor, ProxyOf } from './primordials.ts'

type Callable = (this: unknown, ...args: unknown[]) => unknown
/** Stands around a call; what it returns or throws is what the page gets. */
export type Around = (target: Callable, self: unknown, args: readonly unknown[]) => unknown

export const define = (owner: object, key: string, descriptor: PropertyDescriptor): boolean =>
  defineProperty(owner, key, { __proto__: null, ...descriptor } as PropertyDescriptor)

/**
 * Puts a `Proxy` in a function's place until the end, which keeps its name, length and native look; does nothing where
 * the place can't be changed. At the end the original is back if nobody wrapped ours meanwhile, and kept references
 * are a bare pass-through. Returns what stands there now.
 */
export function wrap(owner: object, key: string, around: Around): unknown {
  const before = getOwnPropertyDescriptor(owner, key)
  const target: unknown = before?.value
  if (!before || typeof target !== 'function') return target
  const value = new ProxyOf(
    target as Callable,
    {
      __proto__: null,
      apply: (target: Callable, self: unknown, args: readonly unknown[]) =>
        (isOver() ? apply : around)(target, self, args),
    } as ProxyHandler<Callable>,
  )
  if (!define(owner, key, { ...before, value })) return target
  atEnd(() => {
    if (getOwnPropertyDescriptor(owner, key)?.value === value) define(owner, key, before)
  })
  return value
}
