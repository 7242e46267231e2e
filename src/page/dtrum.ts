import { apply, deleteProperty, getOwnPropertyDescriptor, getPrototypeOf, page } from './primordials.ts'
import { attempt } from './text.ts'
import { define, type Wrapping, wrap } from './wrapping.ts'

const WATCHED = [
  'addActionProperties',
  'sendSessionProperties',
  'enterAction',
  'leaveAction',
  'enable',
  'disable',
] as const
export type DtrumCall = (typeof WATCHED)[number]
/** Told after each watched call, whatever became of it. `result` is undefined where the call threw. */
export type DtrumSeen = (call: DtrumCall, args: readonly unknown[], result: unknown) => void

type Undos = { readonly undo: () => void; readonly next: Undos | null }

/**
 * Watches the JavaScript API. `window.dtrum` stays undefined until the agent or the page puts its object there, and
 * then is that very object: its functions are wrapped in place, each time that somebody asks for it, so that later
 * ones are seen too. A frozen object can't be watched; it works as ever.
 */
export function hookDtrum(seen: DtrumSeen): Wrapping {
  let undos: Undos | null = null
  const wrapped = [null, null, null, null, null, null] as (Wrapping | null)[]

  const watch = (object: unknown): void => {
    if ((typeof object !== 'object' && typeof object !== 'function') || object === null) return
    for (let i = 0; i < WATCHED.length; i++) {
      const call = WATCHED[i] as DtrumCall
      const owner = ownerOf(object, call)
      if (!owner || getOwnPropertyDescriptor(owner, call)?.value === wrapped[i]?.proxy) continue
      const wrapping = wrap(owner, call, (target, self, args) => {
        let result: unknown
        try {
          result = apply(target, self, args)
          return result
        } finally {
          attempt(() => seen(call, args, result))
        }
      })
      wrapped[i] = wrapping
      if (wrapping) undos = { undo: wrapping.undo, next: undos }
    }
  }

  const takeBack = hookProperty(watch)
  return {
    proxy: null,
    undo: () => {
      takeBack()
      for (let entry = undos; entry; entry = entry.next) entry.undo()
    },
  }
}

/** Puts an accessor in `window.dtrum`'s place that gives back what was put there. Returns how to take it back. */
function hookProperty(watch: (object: unknown) => void): () => void {
  const before = getOwnPropertyDescriptor(page, 'dtrum')
  if (before && (before.get || !before.configurable)) {
    attempt(() => watch((page as { dtrum?: unknown }).dtrum))
    return () => undefined
  }
  let value: unknown = before?.value
  let isSet = before !== undefined
  attempt(() => watch(value))
  const get = (): unknown => {
    attempt(() => watch(value))
    return value
  }
  const set = (assigned: unknown): void => {
    value = assigned
    isSet = true
    attempt(() => watch(value))
  }
  define(page, 'dtrum', { get, set, configurable: true, enumerable: true })
  return () => {
    if (getOwnPropertyDescriptor(page, 'dtrum')?.get !== get) return
    if (isSet) define(page, 'dtrum', { configurable: true, enumerable: true, writable: true, ...before, value })
    else deleteProperty(page, 'dtrum')
  }
}

function ownerOf(object: object, key: string): object | null {
  for (let owner: object | null = object, depth = 0; owner && depth < 10; owner = getPrototypeOf(owner), depth++)
    if (getOwnPropertyDescriptor(owner, key)) return owner
  return null
}
