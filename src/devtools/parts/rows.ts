import type { Row } from '../../bridge/panelMessages.ts'
import { agentVerdict } from '../../core/derive/agentVerdict.ts'
import { derive } from '../../core/derive/derive.ts'
import { gateOf } from '../../core/derive/privacy.ts'
import { note } from '../../core/model/code.ts'
import type { Property } from '../../core/model/property.ts'
import type { InUse } from '../configuration.ts'
import type { Facts, Part } from './part.ts'
import { summaryOf } from './summary.ts'

/** One row a property: its capture in the watched or else the newest action; all rows are of one moment, as one beacon is. */
export const rows: Part = (facts) => {
  const { actions, inUse, matches, watch, capturesOf } = facts
  if (!inUse) return { rows: [] }
  const shown = shownIn(actions, watch)
  if (!shown) return { rows: inUse.application.properties.map((property) => waitingRow(property, inUse, facts)) }
  const action = summaryOf(shown)
  return {
    rows: capturesOf(shown).map((capture) => ({
      capture,
      action,
      matches: matches.get(selectorOf(capture.property)) ?? null,
      agent: agentVerdict(capture, shown.action.agent),
    })),
  }
}

/** The action that the rows are of. */
export const shownIn = (actions: Facts['actions'], { at }: Facts['watch']): Facts['actions'][number] | undefined =>
  actions.find(({ action }) => action.id === at) ?? actions.at(-1)

/** What stands left of the first `@`; the rest names an attribute. */
const selectorOf = ({ expression }: Property): string => expression.split('@', 1)[0] ?? ''

function waitingRow(property: Property, { application }: InUse, { settings }: Facts): Row {
  const signals = { doNotTrack: false, doNotTrackSource: '', globalPrivacyControl: false, enabled: false }
  const reading = { kind: 'missing', reason: note('no-action-yet'), warnings: [] } as const
  const gate = gateOf(application, signals, settings)
  const resolved = { reading, public: property.public }
  return { capture: derive(property, resolved, gate, settings.assumptions), action: null, matches: null }
}
