import type { Watch } from '../../../../src/bridge/wishes.ts'
import { draftOf, toConfiguration } from '../../../../src/core/config/configuration.ts'
import { deriveAction } from '../../../../src/core/derive/deriveAction.ts'
import type { Application } from '../../../../src/core/model/application.ts'
import { DEFAULT_SETTINGS } from '../../../../src/core/model/settings.ts'
import { startLog } from '../../../../src/core/session/log.ts'
import type { RecordedAction } from '../../../../src/core/session/recording.ts'
import type { Facts } from '../../../../src/devtools/parts/part.ts'

export const WATCH: Watch = { view: 'actions', actions: [], property: null, request: null, at: null, check: null }

/** Facts in which everything is in the timeline and there is time for all of it; what is given replaces. */
export function factsOf(
  shop: Application,
  actions: readonly RecordedAction[],
  { watch, ...parts }: Partial<Omit<Facts, 'watch'>> & { readonly watch?: Partial<Watch> } = {},
): Facts {
  const known = new Map<RecordedAction, ReturnType<typeof deriveAction>>()
  const capturesOf = (recorded: RecordedAction) => {
    const captures = known.get(recorded) ?? deriveAction(recorded.action, 0, shop, DEFAULT_SETTINGS, [])
    known.set(recorded, captures)
    return captures
  }
  return {
    log: startLog(),
    actions,
    timeline: actions,
    sessionFrom: null,
    inUse: {
      configuration: toConfiguration(draftOf({}, 'config-api')),
      stored: { text: '', source: 'paste', name: '', savedAt: 0 },
      application: shop,
      sources: [],
      orders: [],
      headers: [],
    },
    settings: DEFAULT_SETTINGS,
    checks: [],
    entries: [],
    networkDropped: 0,
    requestsFrom: 0,
    matches: new Map(),
    watch: { ...WATCH, ...watch },
    capturesOf,
    hasTime: () => true,
    capturesInTime: capturesOf,
    ...parts,
  }
}
