import type { ActionKind, Signals } from '../core/model/action.ts'
import type { Application } from '../core/model/application.ts'
import type { AssumptionName } from '../core/model/assumption.ts'
import type { Capture } from '../core/model/capture.ts'
import type { Note } from '../core/model/code.ts'
import type { Settings } from '../core/model/settings.ts'
import type { StoredConfiguration } from './relayMessages.ts'

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
  readonly boundaries: 'agent' | 'simulated'
  readonly beforeAttach: boolean
}

/** One row of the Properties view: a property's newest capture and the action that it was read in. */
export type Row = {
  readonly capture: Capture
  readonly action: ActionSummary | null
  /** How many elements the selector matches, once somebody has asked; null: not known. */
  readonly matches: number | null
}

export type Quotas = {
  readonly properties: number
  readonly actionProperties: number
  readonly billable: number
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
  /** Why the last import was refused, with the place; what worked before stays in use. */
  readonly refused: Note | null
  readonly settings: Settings
  readonly signals: Signals | null
  /** In configuration order. */
  readonly rows: readonly Row[]
  readonly quotas: Quotas
  readonly lastAction: ActionSummary | null
  readonly actions: number
  /** Older actions that were dropped to stay within bounds, and page messages that were refused. */
  readonly dropped: number
  readonly refusedMessages: number
}

export type ToPanel = { readonly kind: 'changed'; readonly parts: Partial<View> }

/** Wishes of the panel. */
export type Wish =
  | { readonly kind: 'read' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'reload' }
  | { readonly kind: 'live'; readonly on: boolean }
  | { readonly kind: 'frame'; readonly frame: string }
  | { readonly kind: 'doNotTrack'; readonly to: Settings['doNotTrack'] }
  | { readonly kind: 'assume'; readonly name: AssumptionName; readonly setting: string }
  | { readonly kind: 'import'; readonly text: string; readonly source: 'file' | 'paste'; readonly name: string }
  | { readonly kind: 'sample' }
  | { readonly kind: 'forgetRefusal' }
  /** Show the selector's first match in the Elements panel (Inspector in Firefox). */
  | { readonly kind: 'reveal'; readonly selector: string }
  /** Count a selector's matches for the selected row. */
  | { readonly kind: 'count'; readonly selector: string }
