import type { SessionValue } from '../core/session/sessionValue.ts'
import type { ActionSummary } from './timelineView.ts'

/** What the session holds of one property as of now. */
export type SessionRow = Omit<SessionValue, 'contributions' | 'winner'> & {
  /** How many actions took part. */
  readonly contributions: number
  readonly winner: ActionSummary | null
}

/** An action whose value took part in the watched property's aggregate. */
export type Contributor = { readonly action: ActionSummary; readonly value: string; readonly wins: boolean }

export type Session = {
  /** False while it has all recorded actions: the user has not said where it begins. */
  readonly begun: boolean
  /** Actions that count; manual readings never do. */
  readonly actions: number
  /** Of these, not yet worked out and so not yet in the values. */
  readonly pending: number
  /** Its first actions were dropped to stay within bounds, so the values lack them. */
  readonly incomplete: boolean
  readonly rows: readonly SessionRow[]
  /** Of the watched property, oldest first. */
  readonly contributors: readonly Contributor[]
}
