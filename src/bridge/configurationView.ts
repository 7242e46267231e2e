import type { PropertyDraft } from '../core/config/edit/propertyDraft.ts'
import type { Comparison } from '../core/config/page/findings.ts'
import type { Problem } from '../core/config/problem.ts'
import type { Capture } from '../core/model/capture.ts'
import type { ExpressionType } from '../core/model/property.ts'

/** A property that the editor is to open; a new serial is another opening. */
export type Edited = {
  readonly serial: number
  /** Its place among the properties; null: a new one. */
  readonly index: number | null
  readonly draft: PropertyDraft
  /** It was just saved, and is opened again as it is now: wherever the user is meanwhile, he stays. */
  readonly afterSave: boolean
  /** Other properties that read the same metadata. */
  readonly sharers: readonly string[]
}

/** What an edited property would give on the inspected page. */
export type Preview = {
  readonly serial: number
  /** Null: nothing has been read for it yet. */
  readonly capture: Capture | null
  readonly problems: readonly Problem[]
  /** Its function is called only when the user says so. */
  readonly needsCall: boolean
  /** How many elements its selector finds; null: it has none, or the page can't be asked. */
  readonly matches: number | null
}

/** Where on the page a suggestion was found. */
export const SUGGESTION_GROUPS = ['meta', 'global', 'cookie', 'session', 'local', 'query', 'header'] as const
export type SuggestionGroup = (typeof SUGGESTION_GROUPS)[number]

/** Something on the page that a property could capture. */
export type Suggestion = {
  readonly group: SuggestionGroup
  readonly type: ExpressionType
  readonly expression: string
  /** What it is now, bounded; null: not known. */
  readonly sample: string | null
}

/** A configuration as text, to be copied; each is another one. */
export type Exported = { readonly text: string }

/** Against the page: what its agent carries, and when it was asked, in ms since the epoch. */
export type PageComparison = { readonly comparison: Comparison; readonly at: number }
