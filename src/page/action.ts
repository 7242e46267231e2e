import type { ActionKind } from '../core/model/action.ts'
import type { ApiValue } from '../core/model/apiCall.ts'
import { LIMITS } from '../core/model/limits.ts'
import { type Growing, lastOf } from './listed.ts'
import type { Entry } from './request.ts'

const MOST_PER_ACTION = 1_000

/** Requests and API values that belong together. */
export type Bag = ReturnType<typeof makeBag>

export const makeBag = (limit: number = LIMITS.beforeAttach) => ({
  requests: lastOf<Entry>(limit),
  calls: lastOf<ApiValue>(limit),
})

export const lostOf = (bag: Bag): number => bag.requests.lost + bag.calls.lost

/** A user action while it lasts. */
export type Action = {
  readonly kind: ActionKind
  readonly name: string
  readonly startedAt: number
  /** When it last did something. */
  lastAt: number
  readonly bag: Bag
  /** Its requests that have not ended. */
  running: number
}

/** Opens an action, to which belongs what happened since the last one ended. */
export function openAction(kind: ActionKind, name: string, startedAt: number, before: Bag): Action {
  const bag = makeBag(MOST_PER_ACTION)
  addAll(bag.requests, before.requests.take())
  addAll(bag.calls, before.calls.take())
  return { kind, name, startedAt, lastAt: startedAt, bag, running: 0 }
}

function addAll<T>(to: { readonly add: (entry: T) => void }, list: Growing<T>): void {
  for (let i = 0; i < list.length; i++) to.add(list[i] as T)
}
