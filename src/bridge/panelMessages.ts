import type { Change } from '../core/config/diff.ts'
import type { Problem } from '../core/config/problem.ts'
import type { AgentVerdict } from '../core/derive/agentVerdict.ts'
import type { PrivacyOutcomes } from '../core/derive/privacyOutcomes.ts'
import type { Choice } from '../core/library/choice.ts'
import type { Signals } from '../core/model/action.ts'
import type { Application } from '../core/model/application.ts'
import type { Capture } from '../core/model/capture.ts'
import type { Note } from '../core/model/code.ts'
import type { Settings } from '../core/model/settings.ts'
import type { CheckFailure, Checks } from './checksView.ts'
import type { Edited, Exported, PageComparison, Preview, Suggestion } from './configurationView.ts'
import type { ListChange } from './listChange.ts'
import type { StoredConfiguration } from './relayMessages.ts'
import type { ChosenRequest, CookieEntry, RequestRow } from './requestsView.ts'
import type { Session } from './sessionView.ts'
import type { Library } from './syncMessages.ts'
import type { ActionSummary, Chosen, History, TimelineEntry } from './timelineView.ts'
import type { RevisionPair } from './wishes.ts'

export type Connection =
  /** The toolbox has just opened; nobody has answered yet. */
  | 'starting'
  | 'attached'
  /** The background went away; it is being called back. */
  | 'reconnecting'
  /** A page that no extension may look into, such as the browser's own. */
  | 'restricted'
  /** The user has not given this extension access to the site. */
  | 'withheld'
  /** The extension was updated or removed under an open toolbox: only a new toolbox helps. */
  | 'orphaned'

export type Frame = { readonly id: string; readonly url: string }

/** One row of the Properties view: a property's newest capture and the action that it was read in. */
export type Row = {
  readonly capture: Capture
  readonly action: ActionSummary | null
  /** How many elements the selector matches, once somebody has asked; null: not known. */
  readonly matches: number | null
  /** What the page's own agent reads; null or without: there was none to ask, or it can't know. */
  readonly agent?: AgentVerdict | null
}

export type Comparison = { readonly pair: RevisionPair; readonly changes: readonly Change[] }

export type Quotas = {
  readonly properties: number
  readonly actionProperties: number
  readonly billable: number
}

/** A recorded session or a HAR that is shown in place of what is recorded live. */
export type ImportedFile = {
  readonly name: string
  /** ms since the epoch at which a session was saved; null: a HAR. */
  readonly at: number | null
  readonly actions: number
  readonly requests: number
}

/** Everything that the panel shows. Only the parts that changed cross. */
export type View = {
  readonly connection: Connection
  readonly page: { readonly url: string; readonly title: string; readonly early: boolean } | null
  readonly frames: readonly Frame[]
  /** `top` or the id of the frame that the rows are of. */
  readonly frame: string
  /** False while the user has paused recording. */
  readonly live: boolean
  readonly configuration: {
    readonly application: Pick<Application, 'name' | 'id' | 'doNotTrack' | 'optIn'>
    readonly source: StoredConfiguration['source']
    readonly fileName: string
    readonly savedAt: number
  } | null
  /** Every application, source and revision; null until the background has told. */
  readonly library: Library | null
  /** The application that is used on this page, and why. */
  readonly choice: Choice | null
  readonly comparison: Comparison | null
  /** What is wrong with the configuration in use, errors first. */
  readonly problems: readonly Problem[]
  /** The property that the editor is to open; null: none. */
  readonly edited: Edited | null
  readonly preview: Preview | null
  /** How many saved edits can be taken back and made again. */
  readonly edits: { readonly undo: number; readonly redo: number }
  /** What was written to be copied. */
  readonly exported: Exported | null
  /** Null: nobody has looked yet. */
  readonly suggestions: readonly Suggestion[] | null
  readonly pageComparison: PageComparison | null
  /** The user is choosing an element on the page. */
  readonly picking: boolean
  /** Why the last import was refused, with the place; what worked before stays in use. */
  readonly refused: Note | null
  readonly settings: Settings
  /** No value of the page is shown. */
  readonly masked: boolean
  readonly signals: Signals | null
  /** In configuration order. */
  readonly rows: readonly Row[]
  readonly quotas: Quotas
  /** Whether the timeline goes on over navigations. */
  readonly preserve: boolean
  readonly timeline: readonly TimelineEntry[]
  readonly chosen: Chosen | null
  readonly history: History | null
  readonly session: Session | null
  /** Of the watched property, in the action that the rows are of. */
  readonly privacy: (PrivacyOutcomes & { readonly property: number }) | null
  /** Null: what is recorded live is shown. */
  readonly imported: ImportedFile | null
  /** Null without a configuration, which they belong to. */
  readonly checks: Checks | null
  /** Newest first. */
  readonly failures: readonly CheckFailure[]
  /** Oldest first. */
  readonly requests: readonly RequestRow[]
  readonly chosenRequest: ChosenRequest | null
  readonly cookies: readonly CookieEntry[]
  /** Header and cookie properties that the browser hid when they were last asked for, of the newest actions. */
  readonly blocked: number
  /** Requests of the network panel that went to stay within bounds, so that they explain nothing any more. */
  readonly networkDropped: number
  readonly lastAction: ActionSummary | null
  readonly actions: number
  /** Older actions that were dropped to stay within bounds, and page messages that were refused. */
  readonly dropped: number
  readonly refusedMessages: number
}

export type ToPanel =
  | { readonly kind: 'changed'; readonly parts: Partial<Omit<View, ListName>> }
  | ListMessage<'timeline'>
  | ListMessage<'requests'>
  /** For the user to keep. */
  | { readonly kind: 'file'; readonly file: GivenFile }

/** Lists that can be long: of them only the difference crosses. */
export const LISTS = ['timeline', 'requests'] as const

export type ListName = (typeof LISTS)[number]

type ListMessage<Name extends ListName> = {
  readonly kind: Name
  readonly change: ListChange<View[Name][number]>
}

export type GivenFile = { readonly name: string; readonly mediaType: string; readonly text: string }
