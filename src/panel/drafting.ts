import type { Edited } from '../bridge/configurationView.ts'
import type { PropertyDraft } from '../core/config/edit/propertyDraft.ts'

/** A property in the editor: every state that it had since it was opened, and which of them is shown. */
export type Drafting = {
  readonly edited: Edited
  readonly states: readonly PropertyDraft[]
  readonly at: number
  /** What the newest state changed, and when in ms: more of the same soon after is one change. */
  readonly last: { readonly what: string; readonly when: number } | null
}

const KEPT = 200
const SOON_MS = 1_000

export const startDrafting = (edited: Edited): Drafting => ({ edited, states: [edited.draft], at: 0, last: null })

export const draftOf = ({ states, at, edited }: Drafting): PropertyDraft => states[at] ?? edited.draft

/** A new property is unsaved from the start. */
export const isUnsaved = (drafting: Drafting): boolean =>
  drafting.edited.index === null || draftOf(drafting) !== drafting.edited.draft

/** The next state; what was taken back before is gone. `what` names the field, so that typing is one change. */
export function changed(drafting: Drafting, draft: PropertyDraft, what: string, when: number): Drafting {
  const { states, at, last } = drafting
  const same = last?.what === what && when - last.when < SOON_MS && at === states.length - 1 && at > 0
  const before = states.slice(0, same ? at : at + 1).slice(-KEPT)
  return { ...drafting, states: [...before, draft], at: before.length, last: { what, when } }
}

/** Takes changes back (-1) or makes them again (1). */
export const moved = (drafting: Drafting, by: -1 | 1): Drafting => ({
  ...drafting,
  at: Math.min(Math.max(drafting.at + by, 0), drafting.states.length - 1),
  last: null,
})
