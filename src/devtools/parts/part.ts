import type { View } from '../../bridge/panelMessages.ts'
import type { Capture } from '../../core/model/capture.ts'
import type { NetworkEntry } from '../../core/model/request.ts'
import type { Settings } from '../../core/model/settings.ts'
import type { Log } from '../../core/session/log.ts'
import type { RecordedAction } from '../../core/session/recording.ts'
import type { InUse } from '../configuration.ts'

/** What the parts of the panel's view are made from. */
export type Facts = {
  readonly log: Log
  /** The actions of the frame that the user has chosen, oldest first. */
  readonly actions: readonly RecordedAction[]
  readonly inUse: InUse | null
  readonly settings: Settings
  /** What the network panel saw; it only explains. */
  readonly entries: readonly NetworkEntry[]
  /** Matches of selectors, by selector, as far as they were counted. */
  readonly matches: ReadonlyMap<string, number>
  /** One capture a configured property, in configuration order; derived once. */
  readonly capturesOf: (recorded: RecordedAction) => readonly Capture[]
}

/** Makes one part of what the panel shows. */
export type Part = (facts: Facts) => Partial<View>
