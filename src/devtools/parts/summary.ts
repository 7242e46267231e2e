import type { ActionSummary } from '../../bridge/timelineView.ts'
import type { RecordedAction } from '../../core/session/recording.ts'

const known = new WeakMap<RecordedAction, ActionSummary>()

/** What the panel says of an action beside its captures; the same object each time, so that it crosses once. */
export function summaryOf(recorded: RecordedAction): ActionSummary {
  const before = known.get(recorded)
  if (before) return before
  const summary = makeSummary(recorded)
  known.set(recorded, summary)
  return summary
}

const makeSummary = ({ action }: RecordedAction): ActionSummary => ({
  id: action.id,
  kind: action.kind,
  name: action.name,
  at: action.at,
  durationMs: action.endedAt - action.startedAt,
  boundaries: action.boundaries,
  cutOff: action.cutOff ?? null,
  beforeAttach: action.beforeAttach,
})
