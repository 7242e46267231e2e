import type { ApiValue } from '../core/model/apiCall.ts'
import { type Action, type Bag, openAction } from './action.ts'
import { type Input, listenForInput } from './inputs.ts'
import { dictionary } from './listed.ts'
import { startLoading } from './loading.ts'
import { abort, after, cancel, deleteProperty, Kept, now, page, signalOf } from './primordials.ts'
import { startQuiet } from './quiet.ts'
import type { Ended } from './reader.ts'
import type { Entry } from './request.ts'
import { listenForRoutes } from './routes.ts'
import { head } from './text.ts'

/** A request or a route change this soon after an input was caused by it. */
const CAUSED_MS = 300
const MOST_MS = 30_000
const MOST_NAME = 100

/**
 * Simulates user actions where no agent sets their boundaries: *load*, *xhr* (input followed by a request or a route
 * change, until its requests have ended and the page is quiet), *route* (the same without a request) and *custom*.
 * `pending` is what happened before; `done` gets each action at its end.
 */
export function startActions(pending: Bag, done: (action: Ended) => void) {
  const controller = new Kept.AbortController()
  const signal = signalOf(controller)
  const customs = dictionary<Action>()
  let load: Action | null = openAction('load', `Loading of page ${page.location.pathname}`, 0, pending)
  let live: Action | null = null
  let route = ''
  let custom: Action | null = null
  let input: Input | null = null
  let bound = 0

  const loading = startLoading(
    signal,
    () => (load as Action).bag.requests.copy(),
    (endedAt) => {
      const ended = load as Action
      load = null
      done({ ...ended, endedAt })
    },
  )
  const quiet = startQuiet(
    () => {
      if (live) live.lastAt = now()
    },
    () => close(),
  )

  function close(): void {
    const ended = live
    if (!ended) return
    live = null
    quiet.stop()
    cancel(bound)
    const isRoute = ended.bag.requests.copy().length === 0
    done({ ...ended, ...(isRoute && { kind: 'route', name: route }), endedAt: ended.lastAt })
  }

  function open(name: string, startedAt: number): Action {
    close()
    input = null
    live = openAction('xhr', name, startedAt, pending)
    live.lastAt = now()
    bound = after(MOST_MS, close)
    return live
  }

  const cause = (at: number): Input | null => (input && at - input.at <= CAUSED_MS ? input : null)
  const taker = (): Bag => (live ?? custom ?? (loading.isOpen() ? load : null))?.bag ?? pending

  function waitFor(entry: Entry, action: Action): void {
    action.running++
    entry.whenEnded = () => {
      entry.whenEnded = null
      action.running--
      action.lastAt = now()
      if (action === load) loading.check()
      else if (action === live && action.running === 0) quiet.start()
    }
  }

  const actions = {
    begun: (entry: Entry): void => {
      const by = cause(entry.startedAt)
      const action = by ? open(by.name, by.at) : (live ?? custom ?? (loading.isOpen() ? load : null))
      ;(action?.bag ?? pending).requests.add(entry)
      if (!action) return
      waitFor(entry, action)
      if (action === live) quiet.stop()
    },
    called: (value: ApiValue): void => taker().calls.add(value),
    entered: (name: unknown, id: unknown): void => {
      if (typeof id !== 'number') return
      const shown = typeof name === 'string' ? head(name, MOST_NAME) : ''
      custom = openAction('custom', shown, now(), pending)
      customs[id] = custom
    },
    left: (id: unknown): void => {
      const ended = typeof id === 'number' ? customs[id] : undefined
      if (!ended) return
      deleteProperty(customs, id as number)
      if (custom === ended) custom = null
      done({ ...ended, endedAt: now() })
    },
    stop: (): void => {
      abort(controller)
      endRoutes()
      loading.stop()
      quiet.stop()
      cancel(bound)
    },
  }

  const endRoutes = listenForRoutes(signal, () => {
    const at = now()
    const by = cause(at)
    if (!by && !live && load) return
    route = `change of route to ${page.location.pathname}`
    const action = by ? open(by.name, by.at) : (live ?? open(route, at))
    action.lastAt = at
    if (action.running === 0) quiet.start()
  })
  listenForInput(signal, (heard) => {
    input = heard
  })
  const early = load.bag.requests.copy()
  for (let i = 0; i < early.length; i++) {
    const entry = early[i] as Entry
    if (entry.endedAt === null) waitFor(entry, load)
  }
  loading.start()
  return actions
}
