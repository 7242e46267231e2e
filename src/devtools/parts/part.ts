import type { View } from '../../bridge/panelMessages.ts'
import type { Watch } from '../../bridge/wishes.ts'
import type { Check } from '../../core/checks/check.ts'
import type { Capture } from '../../core/model/capture.ts'
import type { NetworkEntry } from '../../core/model/request.ts'
import type { Settings } from '../../core/model/settings.ts'
import type { Log } from '../../core/session/log.ts'
import type { RecordedAction } from '../../core/session/recording.ts'
import type { InUse } from '../configuration.ts'

/** What the parts of the panel's view are made from. */
export type Facts = {
  readonly log: Pick<Log, 'actions' | 'dropped'>
  /** The actions of the frame that the user has chosen, oldest first. */
  readonly actions: readonly RecordedAction[]
  /** Those of them that the timeline has. */
  readonly timeline: readonly RecordedAction[]
  /** Id of the current session's first action; null: it has all of them. */
  readonly sessionFrom: number | null
  readonly watch: Watch
  readonly inUse: InUse | null
  /** The set of checks of the configuration in use. */
  readonly checks: readonly Check[]
  readonly settings: Settings
  /** What the network panel saw; it only explains. */
  readonly entries: readonly NetworkEntry[]
  /** How many older entries went. */
  readonly networkDropped: number
  /** ms since the epoch: from when on requests that no action has taken along are shown. */
  readonly requestsFrom: number
  /** Matches of selectors, by selector, as far as they were counted. */
  readonly matches: ReadonlyMap<string, number>
  /** One capture a configured property, in configuration order; derived once. */
  readonly capturesOf: (recorded: RecordedAction) => readonly Capture[]
  /** Whether the slice of time of parts that go over the whole log goes on; told no, a later one is waited for. */
  readonly hasTime: () => boolean
  /** The same as `capturesOf` for such parts: null where they are not there and there is no time. */
  readonly capturesInTime: (recorded: RecordedAction) => readonly Capture[] | null
}

/** Makes one part of what the panel shows. */
export type Part = (facts: Facts) => Partial<View>
