import type { Watch } from '../bridge/wishes.ts'
import type { Check } from '../core/checks/check.ts'
import type { Settings } from '../core/model/settings.ts'
import type { Log } from '../core/session/log.ts'
import type { Recording } from '../core/session/recording.ts'
import type { InUse } from './configuration.ts'
import { type Inputs, startDerivations } from './derivations.ts'
import type { Marks } from './marks.ts'
import type { Facts } from './parts/part.ts'

/** How long parts that go over the whole log may work at a time: a third of a frame, for what is made of it takes time as well. */
const SLICE_MS = 5

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

/** Gathers what the parts are made from. `unfinished` tells, after a part was made, whether it needs another slice. */
export function startFacts(log: Log, marks: Marks, matches: Facts['matches']) {
  const { recall, derive } = startDerivations()
  return ({ frame, recording, ...known }: Known): { readonly facts: Facts; readonly unfinished: () => boolean } => {
    const inputs: Inputs | null = known.inUse && { ...known, application: known.inUse.application }
    const end = performance.now() + SLICE_MS
    let unfinished = false
    const hasTime = (): boolean => {
      const has = performance.now() < end
      if (!has) unfinished = true
      return has
    }
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
      hasTime,
      capturesInTime: (recorded) => {
        if (!inputs) return []
        return recall(recorded, inputs) ?? (hasTime() ? derive(recorded, inputs) : null)
      },
    }
    return {
      facts,
      unfinished: () => {
        const was = unfinished
        unfinished = false
        return was
      },
    }
  }
}
