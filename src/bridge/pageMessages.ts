import type { LateReadings, PageAction } from '../core/model/pageAction.ts'
import type { Order } from '../core/order/order.ts'

/**
 * What the page's script needs to know to read. `revision` comes back with every action, so that readings
 * are matched to the sources that they were read for.
 */
export type Assignment = {
  readonly revision: number
  readonly orders: readonly Order[]
  /** Lower-case header names that responses are asked for. */
  readonly headers: readonly string[]
  /** False until the panel was shown once: only the passive hooks run, no source is read. */
  readonly reading: boolean
  /** Also tell when a user action begins, for who waits for its end. */
  readonly announcing?: boolean
}

/** Wishes, towards the page. */
export type ToPage =
  | { readonly kind: 'attach'; readonly assignment: Assignment }
  | { readonly kind: 'detach' }
  | { readonly kind: 'read' }
  /** Of an element's selector, without an attribute. The courier counts: what the page made of the document's
   * functions doesn't matter to it. */
  | { readonly kind: 'count'; readonly selector: string }

/** Readings, from the page. */
export type FromPage =
  | { readonly kind: 'action'; readonly action: PageAction }
  | { readonly kind: 'late'; readonly late: LateReadings }
  /** A user action other than the load has begun; only where the assignment asks for it. */
  | { readonly kind: 'began' }
  | { readonly kind: 'counted'; readonly selector: string; readonly count: number }
  /** How many calls or responses the page made beyond what is kept; a running total. */
  | { readonly kind: 'overflow'; readonly count: number }
