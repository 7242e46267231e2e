import { ACTION_ENTRIES } from '../bridge/bounds.ts'
import type { ActionKind, Boundaries, CutOff } from '../core/model/action.ts'
import { type Bag, emptyBag, lose, newest } from './bag.ts'
import { type Input, label, listenForInput } from './inputs.ts'
import { atEnd, away, hear, setAway } from './lifetime.ts'
import { listed } from './listed.ts'
import {
  activationStart,
  after,
  cancel,
  loadEventEnd,
  type NavigationTiming,
  navigationEntry,
  now,
  page,
  stateOf,
  timeOrigin,
} from './primordials.ts'
import { QUIET_MS, startQuiet } from './quiet.ts'
import type { Entry } from './request.ts'
import { listenForRoutes } from './routes.ts'
import { attempt, head } from './text.ts'

/** A request or a route change this soon after an input was caused by it. */
const CAUSED_MS = 300
const LONGEST_MS = 30_000
const LONGEST_LOAD_MS = 10_000
/** Of an action that somebody else has to leave. */
const LONGEST_OPEN_MS = 60_000
const MOST_OPEN = 50

/** A user action, which lasts until it is handed on to be read. */
export type Action = Bag & {
  kind: ActionKind
  name: string
  /** What to call it if it turns out to have no request; empty: no route has changed in it. */
  route: string
  boundaries: Boundaries
  cutOff: CutOff | null
  readonly startedAt: number
  /** When it last did something. */
  endedAt: number
  /** Its requests that have not ended. */
  running: number
  /** Whose end is told by a number, by that; nobody else has what stands there instead. */
  id: unknown
  /** Ends it at the latest. */
  timer: number
}

/** What the agent has done about the page's load. */
export type AgentLoad = {
  /** It listens to us, so it will say when the load is over. */
  awaited: boolean
  /** It has left an action whose beginning nobody heard. */
  left: boolean
}

/**
 * Sets the boundaries of user actions. An agent that has said anything rules. Where none does they are simulated:
 * *load*, *xhr* (input followed by a request or a route change, until its requests have ended and the page is quiet),
 * *route* (the same without a request) and *custom*. `pending` is what belongs to none yet, so to the next; `began`
 * hears of each action but the load, `done` gets each at its end.
 */
export function startActions(pending: Bag, agent: AgentLoad, began: () => void, done: (action: Action) => void) {
  const all = listed<Action>()
  let isLoaded = false
  let rules = false
  let live: Action | null = null
  let input: Input | null = null

  const begin = (kind: ActionKind, name: string, startedAt: number, id: unknown = all, longestMs = 0): Action => {
    const action: Action = {
      ...emptyBag(ACTION_ENTRIES),
      kind,
      name,
      route: '',
      boundaries: 'simulated',
      cutOff: null,
      startedAt,
      endedAt: startedAt,
      running: 0,
      id,
      timer: longestMs && after(longestMs, () => end(action, 'time')),
    }
    action.requests = newest(pending.requests, pending.limit)
    action.calls = newest(pending.calls, pending.limit)
    pending.requests = listed()
    pending.calls = listed()
    all[all.length++] = action
    if (kind !== 'load') began()
    return action
  }
  const end = (action: Action | null | undefined, cutOff: CutOff | null = null): void => {
    let place = 0
    while (place < all.length && all[place] !== action) place++
    if (!action || place === all.length) return
    for (all.length--; place < all.length; place++) all[place] = all[place + 1] as Action
    cancel(action.timer)
    if (action === live) unwatch()
    if (action === load) load = null
    if (action.route && !action.requests.length) {
      action.kind = 'route'
      action.name = action.route
    }
    if (cutOff === 'navigation') action.endedAt = now()
    action.cutOff = cutOff
    done(action)
  }
  const navigation = (): NavigationTiming => navigationEntry() as NavigationTiming
  let load: Action | null = begin(
    'load',
    `Loading of page ${page.location.pathname}`,
    attempt(() => activationStart(navigation())) || 0,
  )

  const find = (id: unknown): Action | undefined => {
    let i = all.length - 1
    while (i >= 0 && all[i]?.id !== id) i--
    return all[i]
  }
  /** The action that something belongs to that happens now, which is the one begun last. */
  const current = (): Action | null => {
    const last = all[all.length - 1]
    return !last || (last === load && isLoaded) ? null : last
  }
  /** Takes in an action that somebody else enters; 0 says that there is none (typings of the API). */
  const enter = (kind: ActionKind, id: unknown, name: string, startedAt: number): Action | undefined => {
    if (typeof id !== 'number' || !id) return undefined
    if (all.length > MOST_OPEN) lose(1)
    else return begin(kind, name, startedAt, id, LONGEST_OPEN_MS)
  }

  const endLoad = (): void => {
    if (load && agent.left) load.boundaries = 'agent'
    end(load)
  }
  const loaded = (): void => {
    if (!load) return
    let at = attempt(() => loadEventEnd(navigation())) || now()
    // Made ready before it was shown.
    if (at < load.startedAt) at = load.startedAt
    isLoaded = true
    load.endedAt = at
    for (let i = 0; i < load.requests.length; i++) {
      const { request, endedAt } = load.requests[i] as Entry
      if (request.startedAt <= at && endedAt && endedAt > load.endedAt) load.endedAt = endedAt
    }
    load.timer = after(LONGEST_LOAD_MS, () => end(load, 'time'))
    if (!load.running && !agent.awaited) endLoad()
  }

  const quiet = startQuiet(
    () => {
      if (live) live.endedAt = now()
    },
    () => end(live),
  )
  const unwatch = (): void => {
    live = null
    quiet.stop()
  }
  const open = (name: string, startedAt: number): Action => {
    end(live)
    input = null
    live = begin('xhr', name, startedAt, all, LONGEST_MS)
    return live
  }
  const recent = (): Input | null => (input && now() - input.at <= CAUSED_MS ? input : null)
  /** Opens the action of the input that caused what happens now. */
  const caused = (): Action | null => {
    const by = rules ? null : recent()
    return by && open(by.name, by.at)
  }

  const waitFor = (entry: Entry, action: Action): void => {
    action.running++
    entry.whenEnded = () => {
      action.running--
      action.endedAt = now()
      if (action.running) return
      if (action === live) quiet.start()
      // What it brought is on the page a little later.
      else if (action === load && isLoaded && !agent.awaited) {
        cancel(load.timer)
        load.timer = after(QUIET_MS, endLoad)
      }
    }
  }

  const routed = (action: Action, what: string): void => {
    if (action.kind === 'xhr') action.route = `${what} ${page.location.pathname}`
    action.endedAt = now()
    if (action === live && !action.running) quiet.start()
  }
  listenForRoutes(() => {
    const by = caused() ?? (rules ? current() : live)
    if (by || (!load && !rules)) routed(by ?? open('', now()), 'change of route to')
  })
  listenForInput((heard) => {
    input = heard
  })
  const leave = (): void => {
    setAway(true)
    while (all.length) end(all[all.length - 1], 'navigation')
  }
  hear(page, 'pagehide', () => attempt(leave))
  hear(page, 'pageshow', () => {
    // Out of the browser's cache of pages: the same document, and no load.
    const isBack = away
    setAway(false)
    if (isBack && !rules) routed(open('', now()), 'return to page')
  })
  for (let i = 0; i < load.requests.length; i++) {
    const entry = load.requests[i] as Entry
    if (entry.endedAt === null) waitFor(entry, load)
  }
  if (stateOf(page.document) === 'complete') loaded()
  else
    hear(page, 'load', () => {
      if (load) load.timer = after(0, loaded)
    })
  atEnd(() => {
    while (all.length) cancel((all[--all.length] as Action).timer)
  })

  return {
    /** Where an API value belongs: to the action that the call names, else to the present one. */
    current: (id?: unknown): Bag => find(id) ?? current() ?? pending,
    /** What a request that begins now belongs to; an input's request opens its action. */
    begun: (entry: Entry): Bag => {
      const action = caused() ?? current()
      if (action) waitFor(entry, action)
      if (live) quiet.stop()
      return action ?? pending
    },
    /** The page has called `enterAction`, which the agent may have told already. */
    entered: (given: unknown, id: unknown): void => {
      const name = typeof given === 'string' ? head(given, 100) : ''
      const action = find(id) ?? enter('custom', id, name, now())
      if (!action) return
      action.kind = 'custom'
      action.name = name
    },
    /** The page has called `leaveAction`; when that ends an action of the agent's, the agent says. */
    left: (id: unknown): void => {
      const action = find(id)
      if (action?.boundaries !== 'simulated') return
      action.endedAt = now()
      end(action)
    },
    agentEntered: (id: unknown, startTime: unknown, element: unknown): void => {
      const by = recent()
      const at = now()
      const startedAt = (startTime as number) - timeOrigin
      rules = true
      if (load && !isLoaded && load.id === all && !by && !element) load.id = id
      if (find(id)) return
      const name = by?.name ?? `action on ${attempt(() => label(element as Element)) ?? 'page'}`
      const action = live ?? enter('xhr', id, name, startedAt >= 0 && startedAt <= at ? startedAt : at)
      if (!action) return
      if (live) unwatch()
      action.id = id
      action.boundaries = 'agent'
      input = null
    },
    agentLeft: (id: unknown): void => {
      rules = true
      const action = find(id) ?? (load?.id === all ? load : null)
      if (!action) return
      action.boundaries = 'agent'
      action.endedAt = now()
      end(action)
    },
  }
}
