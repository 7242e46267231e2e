import type { CheckNote } from '../core/checks/judge.ts'
import type { Verdict } from '../core/checks/verdict.ts'
import type { Capture } from '../core/model/capture.ts'
import type { ActionSummary } from './timelineView.ts'

/** What one check of the set came to. */
export type CheckRow = Omit<Verdict, 'action'> & {
  /** Its place in the set. */
  readonly index: number
  /** Of the property that it is about; null where none has that key. */
  readonly property: number | null
  readonly action: ActionSummary | null
}

export type Checks = {
  readonly rows: readonly CheckRow[]
  /** Actions that are not yet worked out and so not yet looked at. */
  readonly pending: number
}

/** A capture that does not do what the watched check expects. */
export type CheckFailure = {
  readonly action: ActionSummary
  readonly capture: Capture
  readonly reason: CheckNote
}
