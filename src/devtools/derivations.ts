import { deriveAction } from '../core/derive/deriveAction.ts'
import type { Application } from '../core/model/application.ts'
import type { Capture } from '../core/model/capture.ts'
import type { NetworkEntry } from '../core/model/request.ts'
import type { Settings } from '../core/model/settings.ts'
import type { RecordedAction } from '../core/session/recording.ts'

/** The network panel's view of a request arrives after the page's, so a young action is derived again with it. */
const YOUNG_MS = 10_000

type Derived = { readonly captures: readonly Capture[]; readonly entries: number }

/** Derives each recorded action once for the same configuration, settings and facts. */
export function startDerivations() {
  let known = new WeakMap<RecordedAction, Derived>()
  let lastApplication: Application | null = null
  let lastSettings: Settings | null = null

  return (
    recorded: RecordedAction,
    application: Application,
    settings: Settings,
    entries: readonly NetworkEntry[],
  ): readonly Capture[] => {
    if (application !== lastApplication || settings !== lastSettings) {
      known = new WeakMap()
      lastApplication = application
      lastSettings = settings
    }
    const derived = known.get(recorded)
    const isYoung = Date.now() - recorded.action.at < YOUNG_MS
    if (derived && (derived.entries === entries.length || !isYoung)) return derived.captures
    const captures = deriveAction(recorded.action, recorded.timeOrigin, application, settings, entries)
    known.set(recorded, { captures, entries: entries.length })
    return captures
  }
}
