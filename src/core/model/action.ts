import type { ApiValue } from './apiCall.ts'
import type { Readings } from './reading.ts'
import type { PageRequest } from './request.ts'

export const ACTION_KINDS = ['load', 'xhr', 'custom', 'route', 'manual'] as const
export type ActionKind = (typeof ACTION_KINDS)[number]

/** The privacy signals of the page's browser. */
export type Signals = {
  readonly doNotTrack: boolean
  /** Where the signal was found, such as `navigator.doNotTrack = "1"`. */
  readonly doNotTrackSource: string
  readonly globalPrivacyControl: boolean
  /** A call of `dtrum.enable()` was seen in this document: the user has opted in. */
  readonly enabled: boolean
}

/** One user action with everything that was read at its end. Times are ms since its document's time origin. */
export type UserAction = {
  readonly id: number
  readonly document: string
  /** `top`, or the frame's id as the browser numbers it. */
  readonly frame: string
  readonly kind: ActionKind
  readonly name: string
  readonly startedAt: number
  readonly endedAt: number
  /** ms since the epoch at its end, when values are read. */
  readonly at: number
  readonly url: string
  readonly title: string
  readonly boundaries: 'agent' | 'simulated'
  /** It began before anybody looked: what was missed is not guessed. */
  readonly beforeAttach: boolean
  readonly readings: Readings
  readonly requests: readonly PageRequest[]
  readonly apiValues: readonly ApiValue[]
  readonly signals: Signals
}
