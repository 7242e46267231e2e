import type { ActionSummary } from '../../bridge/panelMessages.ts'
import type { RecordedAction } from '../../core/session/recording.ts'

/** What the panel says of an action beside its captures. */
export const summaryOf = ({ action }: RecordedAction): ActionSummary => ({
  id: action.id,
  kind: action.kind,
  name: action.name,
  at: action.at,
  durationMs: action.endedAt - action.startedAt,
  boundaries: action.boundaries,
  beforeAttach: action.beforeAttach,
})
