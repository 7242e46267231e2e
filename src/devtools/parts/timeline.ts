import type { TimelineEntry } from '../../bridge/timelineView.ts'
import { apiCallsOf } from '../../core/derive/apiCalls.ts'
import { isSame } from '../../core/isSame.ts'
import type { Application } from '../../core/model/application.ts'
import type { Capture } from '../../core/model/capture.ts'
import { needsAttention } from '../../core/model/code.ts'
import type { Settings } from '../../core/model/settings.ts'
import type { RecordedAction } from '../../core/session/recording.ts'
import type { Part } from './part.ts'
import { summaryOf } from './summary.ts'

/** `blank`: without counts, while they are worked out. */
type Kept = { readonly blank: TimelineEntry; captures: readonly Capture[] | null; entry: TimelineEntry }

/** The same entry stays the same object, so that only what changed crosses to the panel. */
const kept = new WeakMap<RecordedAction, Kept>()

function keptOf(recorded: RecordedAction): Kept {
  const known = kept.get(recorded)
  if (known) return known
  const { document, url } = recorded.action
  const blank = { ...summaryOf(recorded), document, url, counts: null }
  const fresh = { blank, captures: null, entry: blank }
  kept.set(recorded, fresh)
  return fresh
}

/** One entry an action, oldest first. */
export const timeline: Part = ({ timeline: shown, inUse, settings, capturesInTime }) => ({
  timeline: shown.map((recorded) => {
    const known = keptOf(recorded)
    const captures = inUse && capturesInTime(recorded)
    if (!inUse || !captures) return known.blank
    if (known.captures !== captures) {
      const counts = countsOf(recorded, captures, inUse.application, settings)
      if (!isSame(known.entry.counts, counts)) known.entry = { ...known.blank, counts }
      known.captures = captures
    }
    return known.entry
  }),
})

function countsOf(
  { action }: RecordedAction,
  captures: readonly Capture[],
  application: Application,
  settings: Settings,
): TimelineEntry['counts'] {
  const calls = apiCallsOf(action, application, settings)
  let captured = 0
  let attention = 0
  for (const { status } of captures) {
    if (status === 'captured') captured++
    else if (needsAttention(status)) attention++
  }
  return {
    captured,
    attention,
    calls: calls.length,
    refusedCalls: calls.filter(({ status }) => status === 'rejected').length,
  }
}
