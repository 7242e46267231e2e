import type { ActionKind, Boundaries, CutOff, Signals } from './action.ts'
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
  readonly boundaries: Boundaries
  readonly cutOff: CutOff | null
  readonly beforeAttach: boolean
  readonly revision: number
  readonly readings: Listed<Reading>
  readonly requests: Listed<PageRequest>
  readonly apiValues: Listed<ApiValue>
  readonly signals: Signals
  /** What the page's agent read at the same moment, the texts of each entry in the order of `AGENT_TEXTS`; null: there was none to ask. */
  readonly agent: Listed<Listed<string | null>> | null
}

/** What came to sources that were empty at an action's end, as they were read once more. */
export type LateReadings = {
  /** The page's number of the action. */
  readonly id: number
  readonly revision: number
  /** ms since the document's time origin. */
  readonly at: number
  /** `readings[i]` belongs to `sources[places[i]]`; some are empty still. */
  readonly places: Listed<number>
  readonly readings: Listed<Reading>
}
