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

/** How far back a pushed value (header, API) is looked for, in actions of the same document. */
const LOOK_BACK = 20

/** The page gave no occasion in that action: an earlier one of the same document says more. */
const NO_OCCASION: readonly string[] = ['no-request', 'api-not-called']

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

/**
 * One row a property: its capture in the newest action. Values that are pushed (a header, an API call) belong to the
 * action that had the request or the call, so there the newest action with an occasion counts.
 */
export function rowsOf({ application, settings, entries, actions, matches }: RowInput): Row[] {
  const newest = actions.at(-1)
  if (!newest) return application.properties.map((property) => waitingRow(property, application, settings))
  const earlier = lookBack(actions, newest)
  const derived = new Map<RecordedAction, readonly Capture[]>()
  const capturesOf = (recorded: RecordedAction): readonly Capture[] => {
    const known = derived.get(recorded)
    if (known) return known
    const fresh = deriveAction(recorded.action, recorded.timeOrigin, application, settings, entries)
    derived.set(recorded, fresh)
    return fresh
  }
  return capturesOf(newest).map((capture, index) => {
    const row = (shown: Capture, recorded: RecordedAction): Row => ({
      capture: shown,
      action: summaryOf(recorded),
      matches: matches.get(capture.property.expression) ?? null,
    })
    if (!capture.reason || !NO_OCCASION.includes(capture.reason.code)) return row(capture, newest)
    for (const recorded of earlier) {
      const older = capturesOf(recorded)[index]
      if (older && !NO_OCCASION.includes(older.reason?.code ?? '')) return row(older, recorded)
    }
    return row(capture, newest)
  })
}

const lookBack = (actions: readonly RecordedAction[], newest: RecordedAction): RecordedAction[] =>
  actions
    .slice(-LOOK_BACK - 1, -1)
    .filter(({ action }) => action.document === newest.action.document)
    .reverse()

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
