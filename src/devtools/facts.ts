import type { Watch } from '../bridge/panelMessages.ts'
import type { Check } from '../core/checks/check.ts'
import type { Settings } from '../core/model/settings.ts'
import type { Log } from '../core/session/log.ts'
import type { Recording } from '../core/session/recording.ts'
import type { InUse } from './configuration.ts'
import { type Inputs, startDerivations } from './derivations.ts'
import type { Marks } from './marks.ts'
import type { Facts } from './parts/part.ts'

/** How long parts that go over the whole log may work at a time: half a frame. */
const SLICE_MS = 8

type Known = {
  readonly frame: string
  readonly settings: Settings
  readonly inUse: InUse | null
  /** Shown in place of the log. */
  readonly recording: Recording | null
  readonly checks: readonly Check[]
  readonly watch: Watch
  readonly entries: Inputs['entries']
  readonly networkDropped: number
}

/** Gathers what the parts are made from. `unfinished` tells, after the parts were made, that another slice is needed. */
export function startFacts(log: Log, marks: Marks, matches: Facts['matches']) {
  const { recall, derive } = startDerivations()
  return ({ frame, recording, ...known }: Known): { readonly facts: Facts; readonly unfinished: () => boolean } => {
    const inputs: Inputs | null = known.inUse && { ...known, application: known.inUse.application }
    const end = performance.now() + SLICE_MS
    let unfinished = false
    const shown = recording ? { actions: recording.actions, dropped: 0 } : log
    const actions = shown.actions.filter(({ action }) => action.frame === frame)
    const facts: Facts = {
      ...known,
      log: shown,
      matches,
      actions,
      timeline: recording ? actions : actions.filter(marks.inTimeline),
      sessionFrom: recording ? recording.sessionFrom : marks.sessionFrom,
      requestsFrom: recording ? 0 : marks.requestsFrom,
      capturesOf: (recorded) => (inputs ? derive(recorded, inputs) : []),
      capturesInTime: (recorded) => {
        if (!inputs) return []
        const recalled = recall(recorded, inputs)
        if (recalled) return recalled
        if (performance.now() < end) return derive(recorded, inputs)
        unfinished = true
        return null
      },
    }
    return { facts, unfinished: () => unfinished }
  }
}
