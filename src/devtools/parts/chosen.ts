import type { Chosen } from '../../bridge/timelineView.ts'
import { onlyThere } from '../../core/derive/agentVerdict.ts'
import { apiCallsOf } from '../../core/derive/apiCalls.ts'
import { isSameOutcome } from '../../core/session/sameOutcome.ts'
import type { Facts, Part } from './part.ts'
import { summaryOf } from './summary.ts'

/** The selected action's captures beside those of the other selected one, or of the one before it, and its API calls. */
export const chosen: Part = (facts) => ({ chosen: chosenOf(facts) })

function chosenOf({ timeline, inUse, settings, watch, capturesOf }: Facts): Chosen | null {
  const selected = timeline.filter(({ action }) => watch.actions.includes(action.id))
  const later = selected.at(-1)
  if (!later) return null
  const other = selected.length > 1 ? selected[0] : timeline[timeline.indexOf(later) - 1]
  const before = other && capturesOf(other)
  return {
    action: summaryOf(later),
    startedAt: later.action.startedAt,
    against: other ? summaryOf(other) : null,
    captures: capturesOf(later).map((capture, index) => {
      const was = before?.[index] ?? null
      return { capture, before: was, changed: was !== null && !isSameOutcome(was, capture) }
    }),
    onlyThere: inUse ? onlyThere(later.action.agent ?? [], inUse.application.properties) : [],
    calls: inUse ? apiCallsOf(later.action, inUse.application, settings) : [],
  }
}
