import type { View } from '../../bridge/panelMessages.ts'
import { privacyOutcomes } from '../../core/derive/privacyOutcomes.ts'
import type { Capture } from '../../core/model/capture.ts'
import type { Part } from './part.ts'
import { shownIn } from './rows.ts'

let made: { readonly capture: Capture; readonly privacy: View['privacy'] } | null = null

/** What would be sent of the watched property under each privacy setting; worked out again only with its capture. */
export const privacy: Part = ({ actions, inUse, watch, settings, entries, capturesOf }) => {
  const index = inUse?.application.properties.findIndex(({ id }) => id === watch.property) ?? -1
  const property = inUse?.application.properties[index]
  const shown = shownIn(actions, watch)
  const capture = shown && capturesOf(shown)[index]
  if (!inUse || !property || !shown || !capture) return { privacy: null }
  if (made?.capture !== capture) {
    const outcomes = privacyOutcomes(property, shown.action, shown.timeOrigin, inUse.application, settings, entries)
    made = { capture, privacy: { ...outcomes, property: property.id } }
  }
  return { privacy: made.privacy }
}
