import type { UserAction } from '../model/action.ts'
import type { NetworkEntry } from '../model/request.ts'
import type { Settings } from '../model/settings.ts'

/** One recorded action; `timeOrigin` is its document's, in ms since the epoch. */
export type RecordedAction = { readonly action: UserAction; readonly timeOrigin: number }

export const VISIT_OUTCOMES = ['ok', 'unreachable', 'crashed', 'timed-out', 'closed'] as const

/** How the visit of a page went, as far as whoever drove the browser can tell. */
export type Visit = {
  readonly url: string
  readonly outcome: (typeof VISIT_OUTCOMES)[number]
  readonly httpStatus: number | null
  /** One sentence for people; null where there is nothing to say. */
  readonly message: string | null
}

/** Everything that was recorded and nothing that was derived from it. */
export type Recording = {
  /** Oldest first. */
  readonly actions: readonly RecordedAction[]
  readonly entries: readonly NetworkEntry[]
  readonly settings: Settings
  readonly visits: readonly Visit[]
  /** Id of the first action of the current session; null: the session has all actions. */
  readonly sessionFrom: number | null
}
