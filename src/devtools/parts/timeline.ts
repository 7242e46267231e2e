import type { TimelineEntry } from '../../bridge/panelMessages.ts'
import { apiCallsOf } from '../../core/derive/apiCalls.ts'
import type { Application } from '../../core/model/application.ts'
import type { Capture } from '../../core/model/capture.ts'
import { needsAttention } from '../../core/model/code.ts'
import type { Settings } from '../../core/model/settings.ts'
import type { RecordedAction } from '../../core/session/recording.ts'
import type { Part } from './part.ts'
import { summaryOf } from './summary.ts'

type Kept = { readonly captures: readonly Capture[] | null; readonly entry: TimelineEntry }

/** The same entry stays the same object, so that only what changed crosses to the panel. */
const kept = new WeakMap<RecordedAction, Kept>()

/** One entry an action, oldest first. */
export const timeline: Part = ({ timeline: shown, inUse, settings, capturesInTime }) => ({
  timeline: shown.map((recorded) => {
    const captures = inUse && capturesInTime(recorded)
    const known = kept.get(recorded)
    if (known && known.captures === captures) return known.entry
    const counts = inUse && captures ? countsOf(recorded, captures, inUse.application, settings) : null
    const { document, url } = recorded.action
    const entry = { ...summaryOf(recorded), document, url, counts }
    kept.set(recorded, { captures, entry })
    return entry
  }),
})

function countsOf(
  { action }: RecordedAction,
  captures: readonly Capture[],
  application: Application,
  settings: Settings,
): TimelineEntry['counts'] {
  const calls = apiCallsOf(action, application, settings)
  return {
    captured: captures.filter(({ status }) => status === 'captured').length,
    attention: captures.filter(({ status }) => needsAttention(status)).length,
    calls: calls.length,
    refusedCalls: calls.filter(({ status }) => status === 'rejected').length,
  }
}
