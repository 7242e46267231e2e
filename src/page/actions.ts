import { ACTION_ENTRIES } from '../bridge/bounds.ts'
import type { ActionKind } from '../core/model/action.ts'
import { type Bag, emptyBag, newest } from './bag.ts'
import { type Input, listenForInput } from './inputs.ts'
import { atEnd, signal } from './lifetime.ts'
import { dictionary, listed } from './listed.ts'
import {
  after,
  cancel,
  deleteProperty,
  listen,
  loadEventEnd,
  navigationEntry,
  now,
  page,
  stateOf,
} from './primordials.ts'
import { QUIET_MS, startQuiet } from './quiet.ts'
import type { Entry } from './request.ts'
import { listenForRoutes } from './routes.ts'
import { attempt, head } from './text.ts'

/** A request or a route change this soon after an input was caused by it. */
const CAUSED_MS = 300
const LONGEST_MS = 30_000
const LONGEST_LOAD_MS = 10_000

/** A user action, which lasts until it is handed on to be read. */
export type Action = Bag & {
  readonly kind: ActionKind
  readonly name: string
  readonly startedAt: number
  /** When it last did something. */
  endedAt: number
  /** Its requests that have not ended. */
  running: number
}

/**
 * Simulates user actions where no agent sets their boundaries: *load*, *xhr* (input followed by a request or a route
 * change, until its requests have ended and the page is quiet), *route* (the same without a request) and *custom*.
 * `pending` is what belongs to none yet, so to the next; `began` hears of each action
 * but the load, `done` gets each at its end.
 */
export function startActions(pending: Bag, began: () => void, done: (action: Action) => void) {
  const options = { __proto__: null, capture: true, passive: true, signal }
  const customs = dictionary<Action>()
  let isLoaded = false
  let loadTimer = 0
  let bound = 0
  let live: Action | null = null
  let custom: Action | null = null
  let input: Input | null = null
  let route = ''

  const openAction = (kind: ActionKind, name: string, startedAt: number): Action => {
    const action = { ...emptyBag(ACTION_ENTRIES), kind, name, startedAt, endedAt: startedAt, running: 0 }
    action.requests = newest(pending.requests, pending.limit)
    action.calls = newest(pending.calls, pending.limit)
    pending.requests = listed()
    pending.calls = listed()
    return action
  }
  let load: Action | null = openAction('load', `Loading of page ${page.location.pathname}`, 0)

  /** The action that something belongs to that happens now. */
  const current = (): Action | null => live ?? custom ?? (isLoaded ? null : load)

  const endLoad = (): void => {
    cancel(loadTimer)
    const ended = load
    load = null
    if (ended) done(ended)
  }
  const loaded = (): void => {
    if (!load) return
    const end = attempt(() => loadEventEnd(navigationEntry() as PerformanceNavigationTiming)) || now()
    isLoaded = true
    load.endedAt = end
    for (let i = 0; i < load.requests.length; i++) {
      const { request, endedAt } = load.requests[i] as Entry
      if (request.startedAt <= end && endedAt && endedAt > load.endedAt) load.endedAt = endedAt
    }
    loadTimer = after(LONGEST_LOAD_MS, endLoad)
    if (!load.running) endLoad()
  }

  const quiet = startQuiet(
    () => {
      if (live) live.endedAt = now()
    },
    () => close(),
  )
  const close = (): void => {
    const ended = live
    live = null
    quiet.stop()
    cancel(bound)
    if (ended) done(ended.requests.length ? ended : { ...ended, kind: 'route', name: route })
  }
  const open = (name: string, startedAt: number): Action => {
    close()
    input = null
    live = openAction('xhr', name, startedAt)
    bound = after(LONGEST_MS, close)
    began()
    return live
  }
  /** Opens the action of the input that caused what happens now. */
  const caused = (): Action | null => (input && now() - input.at <= CAUSED_MS ? open(input.name, input.at) : null)

  const waitFor = (entry: Entry, action: Action): void => {
    action.running++
    entry.whenEnded = () => {
      action.running--
      action.endedAt = now()
      if (action.running) return
      if (action === live) quiet.start()
      // What it brought is on the page a little later.
      else if (action === load && isLoaded) {
        cancel(loadTimer)
        loadTimer = after(QUIET_MS, endLoad)
      }
    }
  }

  listenForRoutes(options, () => {
    const by = caused() ?? live
    if (!by && load) return
    route = `change of route to ${page.location.pathname}`
    const action = by ?? open(route, now())
    action.endedAt = now()
    if (!action.running) quiet.start()
  })
  listenForInput(options, (heard) => {
    input = heard
  })
  for (let i = 0; i < load.requests.length; i++) {
    const entry = load.requests[i] as Entry
    if (entry.endedAt === null) waitFor(entry, load)
  }
  if (stateOf(page.document) === 'complete') loaded()
  else
    listen(
      page,
      'load',
      () => {
        loadTimer = after(0, loaded)
      },
      options,
    )
  atEnd(() => {
    cancel(loadTimer)
    cancel(bound)
  })

  return {
    current: (): Bag => current() ?? pending,
    /** What a request that begins now belongs to; an input's request opens its action. */
    begun: (entry: Entry): Bag => {
      const action = caused() ?? current()
      if (action) waitFor(entry, action)
      if (live) quiet.stop()
      return action ?? pending
    },
    entered: (name: unknown, id: unknown): void => {
      custom = openAction('custom', typeof name === 'string' ? head(name, 100) : '', now())
      customs[`${typeof id === 'number' && id}`] = custom
      began()
    },
    left: (id: unknown): void => {
      const key = `${typeof id === 'number' && id}`
      const ended = customs[key]
      if (!ended) return
      deleteProperty(customs, key)
      if (custom === ended) custom = null
      ended.endedAt = now()
      done(ended)
    },
  }
}
