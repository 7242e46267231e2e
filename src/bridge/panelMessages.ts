import type { Check } from '../core/checks/check.ts'
import type { CheckNote } from '../core/checks/judge.ts'
import type { Verdict } from '../core/checks/verdict.ts'
import type { FormatName } from '../core/config/configuration.ts'
import type { Change } from '../core/config/diff.ts'
import type { WantedProperty } from '../core/config/edit/newProperty.ts'
import type { PropertyDraft } from '../core/config/edit/propertyDraft.ts'
import type { Problem } from '../core/config/problem.ts'
import type { AgentVerdict } from '../core/derive/agentVerdict.ts'
import type { ApiCall } from '../core/derive/apiCalls.ts'
import type { PrivacyOutcomes } from '../core/derive/privacyOutcomes.ts'
import type { CookieRow } from '../core/exposure/cookieTable.ts'
import type { Arrival } from '../core/exposure/header.ts'
import type { Choice } from '../core/library/choice.ts'
import type { ActionKind, Boundaries, CutOff, Signals } from '../core/model/action.ts'
import type { AgentReading } from '../core/model/agentReading.ts'
import type { Application } from '../core/model/application.ts'
import type { AssumptionName } from '../core/model/assumption.ts'
import type { Capture } from '../core/model/capture.ts'
import type { Note, Reason, ReasonCode } from '../core/model/code.ts'
import type { Reading } from '../core/model/reading.ts'
import type { PageRequest } from '../core/model/request.ts'
import type { Settings } from '../core/model/settings.ts'
import type { SessionValue } from '../core/session/sessionValue.ts'
import type { Edited, Exported, PageComparison, Preview, Suggestion } from './configurationView.ts'
import type { ListChange } from './listChange.ts'
import type { StoredConfiguration } from './relayMessages.ts'
import type { Library, SyncWish } from './syncMessages.ts'

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

export type ActionSummary = {
  readonly id: number
  readonly kind: ActionKind
  readonly name: string
  /** ms since the epoch of its end. */
  readonly at: number
  readonly durationMs: number
  readonly boundaries: Boundaries
  readonly cutOff: CutOff | null
  readonly beforeAttach: boolean
}

/** One row of the Properties view: a property's newest capture and the action that it was read in. */
export type Row = {
  readonly capture: Capture
  readonly action: ActionSummary | null
  /** How many elements the selector matches, once somebody has asked; null: not known. */
  readonly matches: number | null
  /** What the page's own agent reads; null or without: there was none to ask, or it can't know. */
  readonly agent?: AgentVerdict | null
}

/** One action of the timeline. */
export type TimelineEntry = ActionSummary & {
  /** Another one than the entry before has is a navigation. */
  readonly document: string
  readonly url: string
  /** Null while they are being worked out. */
  readonly counts: {
    readonly captured: number
    readonly attention: number
    /** Values that the page passed to the JavaScript API, and those of them that it refused. */
    readonly calls: number
    readonly refusedCalls: number
  } | null
}

/** What became of a property in an action, beside what became of it in another one. */
export type ComparedCapture = {
  readonly capture: Capture
  /** Null where there is no other action. */
  readonly before: Capture | null
  readonly changed: boolean
}

/** The selected action of the timeline. */
export type Chosen = {
  readonly action: ActionSummary
  /** ms since its document's time origin, as the times of the calls are. */
  readonly startedAt: number
  /** The other selected action, or else the one before; null where there is none. */
  readonly against: ActionSummary | null
  /** In configuration order. */
  readonly captures: readonly ComparedCapture[]
  readonly calls: readonly ApiCall[]
  /** What the page's own agent reads that no configured property does. */
  readonly onlyThere: readonly AgentReading[]
}

/** The actions of the timeline in which something became of the watched property, oldest first. */
export type History = { readonly property: number; readonly actions: readonly number[] }

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
/** Two revisions of one application, by the hashes of their texts. */
export type RevisionPair = { readonly application: string; readonly before: string; readonly after: string }
export type Comparison = { readonly pair: RevisionPair; readonly changes: readonly Change[] }

export type Quotas = {
  readonly properties: number
  readonly actionProperties: number
  readonly billable: number
}

/** One fetch or XMLHttpRequest. What the page's own hook saw; or, until an action takes it along, the network panel alone. */
export type RequestRow = {
  readonly id: number
  readonly url: string
  readonly method: string
  /** Null: only the network panel saw it; of the four fields after, what follows from that. */
  readonly api: PageRequest['api'] | null
  readonly credentials: PageRequest['credentials'] | null
  readonly arrival: Arrival | null
  /** Of configured headers, how many the page can read, and how many are there but hidden; null while not worked out. */
  readonly headers: { readonly readable: number; readonly hidden: number } | null
  /** Why the application's settings leave it out. */
  readonly off: Reason | null
  /** 0: no answer was seen. */
  readonly status: number
  /** ms since the epoch. */
  readonly startedAt: number
  /** Why configured headers can't be read, each code once. */
  readonly codes: readonly ReasonCode[]
}

/**
 * A configured header of a request: what the page could read, or why not (null: it could, but nobody kept what); and the
 * properties that ask for it.
 */
export type RequestHeader = {
  readonly name: string
  readonly keys: readonly string[]
  readonly reading: Reading | null
}

/** The selected request. */
export type ChosenRequest = {
  readonly id: number
  /** Every address from the first to the one that answered. */
  readonly chain: readonly string[]
  readonly byWorker: boolean
  readonly beforeAttach: boolean
  readonly headers: readonly RequestHeader[]
}

/** A cookie with the keys of the properties that ask for it. */
export type CookieEntry = CookieRow & { readonly keys: readonly string[] }

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

export const EXPORT_FORMATS = ['html', 'json', 'ndjson', 'csv', 'markdown', 'junit', 'har', 'session'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export type GivenFile = { readonly name: string; readonly mediaType: string; readonly text: string }

export type ViewId = 'properties' | 'actions' | 'session' | 'requests' | 'checks' | 'configuration'

/** What the panel looks at. Only what that needs is made. */
export type Watch = {
  readonly view: ViewId
  /** The one or two actions that are selected in the timeline. */
  readonly actions: readonly number[]
  /** Id of the selected property. */
  readonly property: number | null
  /** Id of the selected request. */
  readonly request: number | null
  /** The action that the rows are wanted of; null, or one that is gone: the newest. */
  readonly at: number | null
  /** The selected check's place in the set. */
  readonly check: number | null
}

/** Wishes of the panel. */
export type Wish =
  | { readonly kind: 'watch'; readonly watch: Watch }
  | { readonly kind: 'preserve'; readonly on: boolean }
  /** A session ends and the next begins: with this action, or, null, with the next one that comes. */
  | { readonly kind: 'sessionHere'; readonly action: number | null }
  | { readonly kind: 'read' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'reload' }
  | { readonly kind: 'live'; readonly on: boolean }
  | { readonly kind: 'frame'; readonly frame: string }
  | { readonly kind: 'doNotTrack'; readonly to: Settings['doNotTrack'] }
  | { readonly kind: 'mask'; readonly on: boolean }
  /** Show what this source gives although it looks like a secret; the source as `sourceKey` names it. */
  | { readonly kind: 'show'; readonly source: string }
  | { readonly kind: 'assume'; readonly name: AssumptionName; readonly setting: string }
  | { readonly kind: 'import'; readonly text: string; readonly source: 'file' | 'paste'; readonly name: string }
  | { readonly kind: 'sample' }
  /** A file whose bytes are no text. */
  | { readonly kind: 'unreadable'; readonly refusal: Note }
  /** The configuration in use, as a file or to be copied. */
  | { readonly kind: 'exportConfiguration'; readonly format: FormatName; readonly to: 'file' | 'clipboard' }
  /** Open the property at that place in the editor. */
  | { readonly kind: 'edit'; readonly index: number }
  /** Open a new property in the editor; it is kept once the user saves it. */
  | { readonly kind: 'draft'; readonly wanted: WantedProperty }
  | { readonly kind: 'duplicate'; readonly index: number }
  | { readonly kind: 'remove'; readonly index: number }
  | { readonly kind: 'preview'; readonly serial: number; readonly index: number | null; readonly draft: PropertyDraft }
  /** Call the previewed property's function once. */
  | { readonly kind: 'callPreviewed' }
  | { readonly kind: 'saveDraft'; readonly index: number | null; readonly draft: PropertyDraft }
  | { readonly kind: 'closeEditor' }
  | { readonly kind: 'undoEdit' }
  | { readonly kind: 'redoEdit' }
  | { readonly kind: 'suggest' }
  | { readonly kind: 'comparePage' }
  /** A new property that reads an element: one that the user picks on the page, or the one selected in DevTools. */
  | { readonly kind: 'draftFromElement'; readonly which: 'picked' | 'selected' }
  | { readonly kind: 'stopPicking' }
  | { readonly kind: 'forgetRefusal' }
  /** Take the place of the check at `index`; null: another one. */
  | { readonly kind: 'putCheck'; readonly index: number | null; readonly check: Check }
  | { readonly kind: 'removeCheck'; readonly index: number }
  | { readonly kind: 'removeChecks' }
  /** Expect what was captured: in an action (null: the newest) of one property or of all; or what the session holds. */
  | { readonly kind: 'expect'; readonly action: number | null; readonly property: number | null }
  | { readonly kind: 'expectSession' }
  | { readonly kind: 'exportChecks' }
  | { readonly kind: 'sync'; readonly wish: SyncWish }
  | { readonly kind: 'compare'; readonly pair: RevisionPair | null }
  /** What is shown as a file; `mask` replaces every value, of which a recorded session is made. */
  | { readonly kind: 'exportReport'; readonly format: ExportFormat; readonly mask: boolean }
  | { readonly kind: 'backToLive' }
  /** Show the selector's first match in the Elements panel (Inspector in Firefox). */
  | { readonly kind: 'reveal'; readonly selector: string }
  /** Count a selector's matches for the selected row. */
  | { readonly kind: 'count'; readonly selector: string }
