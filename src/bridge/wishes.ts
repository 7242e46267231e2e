import type { Check } from '../core/checks/check.ts'
import type { FormatName } from '../core/config/configuration.ts'
import type { WantedProperty } from '../core/config/edit/newProperty.ts'
import type { PropertyDraft } from '../core/config/edit/propertyDraft.ts'
import type { AssumptionName } from '../core/model/assumption.ts'
import type { Note } from '../core/model/code.ts'
import type { Settings } from '../core/model/settings.ts'
import type { SyncWish } from './syncMessages.ts'

export const EXPORT_FORMATS = ['html', 'json', 'ndjson', 'csv', 'markdown', 'junit', 'har', 'session'] as const

export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** Two revisions of one application, by the hashes of their texts. */
export type RevisionPair = { readonly application: string; readonly before: string; readonly after: string }

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
