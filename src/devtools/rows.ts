import type { ActionSummary, Row } from '../bridge/panelMessages.ts'
import { derive } from '../core/derive/derive.ts'
import { deriveAction } from '../core/derive/deriveAction.ts'
import { gateOf } from '../core/derive/privacy.ts'
import type { Application } from '../core/model/application.ts'
import type { Capture } from '../core/model/capture.ts'
import { note } from '../core/model/code.ts'
import type { NetworkEntry } from '../core/model/request.ts'
import type { Settings } from '../core/model/settings.ts'
import type { RecordedAction } from '../core/session/recording.ts'

export const summaryOf = ({ action }: RecordedAction): ActionSummary => ({
  id: action.id,
  kind: action.kind,
  name: action.name,
  at: action.at,
  durationMs: action.endedAt - action.startedAt,
  boundaries: action.boundaries,
  beforeAttach: action.beforeAttach,
})

export type RowInput = {
  readonly application: Application
  readonly settings: Settings
  readonly entries: readonly NetworkEntry[]
  /** The actions of the chosen frame, oldest first. */
  readonly actions: readonly RecordedAction[]
  /** Matches of selectors, by selector, as far as they were counted. */
  readonly matches: ReadonlyMap<string, number>
}

/** One row a property: its capture in the newest action, so that all rows are of one moment, as one beacon is. */
export function rowsOf({ application, settings, entries, actions, matches }: RowInput): Row[] {
  const newest = actions.at(-1)
  if (!newest) return application.properties.map((property) => waitingRow(property, application, settings))
  const action = summaryOf(newest)
  return deriveAction(newest.action, newest.timeOrigin, application, settings, entries).map((capture) => ({
    capture,
    action,
    matches: matches.get(capture.property.expression) ?? null,
  }))
}

function waitingRow(property: Capture['property'], application: Application, settings: Settings): Row {
  const signals = { doNotTrack: false, doNotTrackSource: '', globalPrivacyControl: false, enabled: false }
  const reading = { kind: 'missing', reason: note('no-action-yet'), warnings: [] } as const
  const gate = gateOf(application, signals, settings)
  return {
    capture: derive(property, { reading, public: property.public }, gate, settings.assumptions),
    action: null,
    matches: null,
  }
}
