import type { FromPage } from '../bridge/pageMessages.ts'
import type { ActionKind } from '../core/model/action.ts'
import { type Bag, lostOf } from './action.ts'
import { type Growing, listed, mapped } from './listed.ts'
import { cancel, page, titleOf } from './primordials.ts'
import { type Plan, readAll } from './readPass.ts'
import { reported } from './request.ts'
import { readSignals } from './signals.ts'
import { attempt, head } from './text.ts'

/** An action that has ended and is to be read. */
export type Ended = {
  readonly kind: ActionKind
  readonly name: string
  readonly startedAt: number
  readonly endedAt: number
  readonly bag: Bag
}

type Environment = {
  readonly plan: () => Plan
  readonly post: (message: FromPage) => void
  /** The hooks came after the page's first script. */
  readonly late: boolean
  readonly enabled: () => boolean
  /** What belongs to no action yet; only its losses are told. */
  readonly pending: Bag
}

/** Reads ended actions one after the other and sends one message for each. */
export function startReader({ plan, post, late, enabled, pending }: Environment) {
  let waiting: Growing<Ended> = listed()
  let next = 0
  let lastId = 0
  let lost = 0
  let told = 0
  let isReading = false
  const clock = { timer: 0 }

  const read = (): void => {
    const action = waiting[next]
    if (isReading || !action) return
    next++
    isReading = true
    const current = plan()
    readAll(current, clock, (readings) => {
      isReading = false
      post({
        kind: 'action',
        action: {
          id: ++lastId,
          kind: action.kind,
          name: action.name,
          startedAt: action.startedAt,
          endedAt: action.endedAt,
          url: head(page.location.href, 4_000),
          title: head(attempt(() => titleOf(page.document)) ?? '', 500),
          boundaries: 'simulated',
          beforeAttach: late && action.kind === 'load',
          revision: current.revision,
          readings,
          requests: mapped(action.bag.requests.copy(), (entry) => reported(entry, current.headers)),
          apiValues: action.bag.calls.copy(),
          signals: readSignals(enabled()),
        },
      })
      if (action.bag !== pending) lost += lostOf(action.bag)
      const total = lost + lostOf(pending)
      if (total > told) {
        told = total
        post({ kind: 'overflow', count: total })
      }
      if (next === waiting.length) {
        waiting = listed()
        next = 0
      }
      read()
    })
  }

  return {
    add: (action: Ended): void => {
      waiting[waiting.length++] = action
      read()
    },
    stop: (): void => cancel(clock.timer),
  }
}
