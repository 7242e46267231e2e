import { type Derivation, deriving } from '../core/derive/deriveAction.ts'
import { isSame } from '../core/isSame.ts'
import type { Application } from '../core/model/application.ts'
import type { Capture } from '../core/model/capture.ts'
import type { NetworkEntry } from '../core/model/request.ts'
import type { Settings } from '../core/model/settings.ts'
import type { RecordedAction } from '../core/session/recording.ts'

/** The network panel's view of a request arrives after the page's, so a young action is derived again with it. */
const YOUNG_MS = 10_000

type Derived = { readonly captures: readonly Capture[]; readonly entries: Inputs['entries'] }

/** What a derivation follows from beside the action. */
export type Inputs = {
  readonly application: Application
  readonly settings: Settings
  readonly entries: readonly NetworkEntry[]
}

/** Of the captures those of before that new facts did not change, so that nothing is made from them again. */
const keepSame = (captures: readonly Capture[], before: readonly Capture[] | undefined): readonly Capture[] =>
  before
    ? captures.map((one, index) => {
        const known = before[index]
        return known && isSame(one, known) ? known : one
      })
    : captures

/** Derives each recorded action once for the same configuration, settings and facts. */
export function startDerivations() {
  let known = new WeakMap<RecordedAction, Derived>()
  let last: { readonly inputs: Inputs; readonly derive: Derivation } | null = null

  const derivation = (inputs: Inputs): Derivation => {
    const { application, settings, entries } = inputs
    const isOther = application !== last?.inputs.application || settings !== last.inputs.settings
    if (isOther) known = new WeakMap()
    if (isOther || entries !== last?.inputs.entries) last = { inputs, derive: deriving(application, settings, entries) }
    return last.derive
  }

  /** What was derived before from the same inputs, or null. */
  const recall = (recorded: RecordedAction, inputs: Inputs): readonly Capture[] | null => {
    derivation(inputs)
    const derived = known.get(recorded)
    const isYoung = Date.now() - recorded.action.at < YOUNG_MS
    return derived && (derived.entries === inputs.entries || !isYoung) ? derived.captures : null
  }

  const derive = (recorded: RecordedAction, inputs: Inputs): readonly Capture[] => {
    const recalled = recall(recorded, inputs)
    if (recalled) return recalled
    const captures = keepSame(derivation(inputs)(recorded.action, recorded.timeOrigin), known.get(recorded)?.captures)
    known.set(recorded, { captures, entries: inputs.entries })
    return captures
  }
  return { recall, derive }
}
