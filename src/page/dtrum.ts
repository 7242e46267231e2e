import { atEnd } from './lifetime.ts'
import { listed } from './listed.ts'
import { apply, deleteProperty, getOwnPropertyDescriptor, getPrototypeOf, page } from './primordials.ts'
import { attempt } from './text.ts'
import { define, wrap } from './wrapping.ts'

const WATCHED = [
  'addActionProperties',
  'sendSessionProperties',
  'enterAction',
  'leaveAction',
  'enable',
  'disable',
] as const
/** Objects that may stand there one after the other and are listened to; a page could go on for ever. */
const MOST_AGENTS = 5

type Listener = (id: unknown, time: unknown, isRoot: unknown, element?: unknown) => void
/** What of the agent is used to hear of its actions (typings of the API). */
export type Agent = {
  readonly [Name in `${'add' | 'remove'}${'Enter' | 'Leave'}ActionListener`]: (listener: Listener) => void
}
export type DtrumCall = (typeof WATCHED)[number]
/** Told after each watched call, whatever became of it. `result` is undefined where the call threw. */
export type DtrumSeen = (call: DtrumCall, args: readonly unknown[], result: unknown) => void

/**
 * Watches the JavaScript API. `window.dtrum` stays undefined until the agent or the page puts its object there, and
 * then is that very object: its functions are wrapped in place, each time that somebody asks for it, so that later
 * ones are seen too. A frozen object can't be watched; it works as ever.
 */
export function hookDtrum(seen: DtrumSeen, bind: (agent: Agent) => void): void {
  const wrapped = listed<unknown>()
  let bound: object | null | undefined
  let binds = 0
  hookProperty((object) => {
    for (let i = 0; object && i < WATCHED.length; i++) {
      const call = WATCHED[i] as DtrumCall
      const owner = ownerOf(object, call)
      if (!owner || getOwnPropertyDescriptor(owner, call)?.value === wrapped[i]) continue
      wrapped[i] = wrap(owner, call, (target, self, args) => {
        let result: unknown
        try {
          result = apply(target, self, args)
          return result
        } finally {
          attempt(() => seen(call, args, result))
        }
      })
    }
    if (object && object !== bound && binds < MOST_AGENTS) {
      const agent = object as Agent
      if (typeof agent.addLeaveActionListener !== 'function') return
      binds++
      bound = object
      bind(agent)
    }
  })
}

/** Puts an accessor in `window.dtrum`'s place that gives back what was put there, until the end. */
function hookProperty(watch: (object: object | null | undefined) => void): void {
  const before = getOwnPropertyDescriptor(page, 'dtrum')
  let own: PropertyDescriptor | undefined = before
  const get = (): unknown => {
    attempt(() => watch(own?.value))
    return own?.value
  }
  const set = (value: unknown): void => {
    own = { configurable: true, enumerable: true, writable: true, ...before, value }
    get()
  }
  if (before) get()
  if (!before?.get) define(page, 'dtrum', { get, set, configurable: true, enumerable: true })
  atEnd(() => {
    if (getOwnPropertyDescriptor(page, 'dtrum')?.get !== get) return
    deleteProperty(page, 'dtrum')
    if (own) define(page, 'dtrum', own)
  })
}

function ownerOf(object: object, key: string): object | null {
  for (let owner: object | null = object; owner; owner = getPrototypeOf(owner))
    if (getOwnPropertyDescriptor(owner, key)) return owner
  return null
}
