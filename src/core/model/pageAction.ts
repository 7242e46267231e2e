import type { ActionKind, Signals } from './action.ts'
import type { ApiValue } from './apiCall.ts'
import type { Reading } from './reading.ts'
import type { PageRequest } from './request.ts'

/**
 * A list made in a page whose `Array.prototype` may be hostile: entries under `0 … length-1` of an object
 * without prototype.
 */
export type Listed<T> = { readonly length: number; readonly [index: number]: T }

/** One user action as it crosses from the page; `readings[i]` belongs to `sources[i]` of that revision. */
export type PageAction = {
  readonly id: number
  readonly kind: ActionKind
  readonly name: string
  readonly startedAt: number
  readonly endedAt: number
  readonly url: string
  readonly title: string
  readonly boundaries: 'agent' | 'simulated'
  readonly beforeAttach: boolean
  readonly revision: number
  readonly readings: Listed<Reading>
  readonly requests: Listed<PageRequest>
  readonly apiValues: Listed<ApiValue>
  readonly signals: Signals
}
