import type { ActionKind, Signals } from '../core/model/action.ts'
import type { ApiValue } from '../core/model/apiCall.ts'
import type { Reading } from '../core/model/reading.ts'
import type { PageRequest } from '../core/model/request.ts'
import type { Source } from '../core/model/source.ts'

/**
 * What the page's script needs to know to read. `revision` comes back with every action, so that readings
 * are matched to the sources that they were read for.
 */
export type Assignment = {
  readonly revision: number
  readonly sources: readonly Source[]
  /** Lower-case header names that responses are asked for. */
  readonly headers: readonly string[]
  /** False until the panel was shown once: only the passive hooks run, no source is read. */
  readonly reading: boolean
}

/** Wishes, towards the page. */
export type ToPage =
  | { readonly kind: 'attach'; readonly assignment: Assignment }
  | { readonly kind: 'detach' }
  | { readonly kind: 'read' }
  | { readonly kind: 'count'; readonly selector: string }

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

/** Readings, from the page. */
export type FromPage =
  | { readonly kind: 'action'; readonly action: PageAction }
  | { readonly kind: 'counted'; readonly selector: string; readonly count: number }
  /** How many calls or responses the page made beyond what is kept; a running total. */
  | { readonly kind: 'overflow'; readonly count: number }
