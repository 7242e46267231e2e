import type { Note } from '../core/model/code.ts'
import type { Checks } from './checksView.ts'

/** A replay of a recording as it stands, for its view in the Recorder panel. */
export type ReplayView = {
  readonly title: string
  readonly steps: number
  /** Steps that are done or left out. */
  readonly done: number
  /** The step at hand, by its type in the recording; null: there is none any more. */
  readonly now: string | null
  /** Why it went no further. */
  readonly failure: Note | null
  /** Types of steps that no script in a page can do. */
  readonly leftOut: readonly string[]
  /** What the checks came to; null: not yet, or there is no configuration. */
  readonly checks: Checks | null
  /** No value of the page is shown. */
  readonly masked: boolean
}

/** Said by the view: that it is there. */
export type FromReplayView = { readonly kind: 'hello' }

/** The channel of one tab's replays; only pages of the extension can open it. */
export const replayChannel = (tabId: number): string => `replay-${tabId}`
