import type { ActionKind } from '../model/action.ts'
import type { ReasonCode, Status } from '../model/code.ts'
import type { DataType } from '../model/property.ts'

/**
 * Where an expectation is to hold: on at least one action of that kind or name, on at least one of all, on every one,
 * or on the session's value. That something is absent holds on none of them.
 */
export type CheckPlace = 'any' | 'every' | 'session' | { readonly kind: ActionKind } | { readonly name: string }

/** What is expected; everything that is given has to hold at once. */
export type Expectation = {
  readonly status?: Status
  readonly reason?: ReasonCode
  /** Whether a value is stored. */
  readonly present?: boolean
  /** The stored value's canonical text. */
  readonly equals?: string
  /** A rule in the dialect of cleanup rules, searched for in the value. */
  readonly matches?: string
  readonly dataType?: DataType
  /** Bounds of a number, inclusive. */
  readonly min?: number
  readonly max?: number
  /** UTF-16 units of the value. */
  readonly length?: number
}

/** What must become of one property. */
export type Check = { readonly key: string; readonly on: CheckPlace; readonly expect: Expectation }
