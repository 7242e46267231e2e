import type { Reason, Status, Warning } from './code.ts'
import type { Property } from './property.ts'

export const STEPS = ['read', 'cut', 'cleanup', 'convert', 'privacy', 'store'] as const
export type StepName = (typeof STEPS)[number]

/** One step of a value's way, with what it found and what it made of it. */
export type Step = {
  readonly name: StepName
  /** `unchanged`, `changed`: it went on; `stopped`: it ended here; `withheld`: privacy's gate; `skipped`: never reached or not configured. */
  readonly outcome: 'unchanged' | 'changed' | 'stopped' | 'withheld' | 'skipped'
  readonly before: string | null
  readonly after: string | null
  /** Only of the cleanup step: where the rule matched in `before`, UTF-16 positions. */
  readonly match?: RuleMatch
}

export type RuleMatch = {
  readonly start: number
  readonly end: number
  readonly groupStart: number | null
  readonly groupEnd: number | null
}

/** What becomes of one property at the end of one action. Fields as in the report format; `steps` are for people. */
export type Capture = {
  readonly property: Property
  readonly status: Status
  readonly raw: string | null
  readonly rawLength: number
  readonly cut: string | null
  readonly cleaned: string | null
  /** As it would be stored; null: nothing is stored. */
  readonly value: string | null
  /** What leaves the page where that is not the value. */
  readonly sent: string | null
  /** What would have been stored had privacy not withheld it. */
  readonly withheld: string | null
  /** Null only for `captured`. */
  readonly reason: Reason | null
  readonly warnings: readonly Warning[]
  readonly steps: readonly Step[]
}
