import type { AgentReading } from './agentReading.ts'
import type { ApiValue } from './apiCall.ts'
import type { LateValue } from './lateValue.ts'
import type { Readings } from './reading.ts'
import type { PageRequest } from './request.ts'

export const ACTION_KINDS = ['load', 'xhr', 'custom', 'route', 'manual'] as const
export type ActionKind = (typeof ACTION_KINDS)[number]

/** Who said where an action begins and ends. */
export type Boundaries = 'agent' | 'simulated'

export const CUT_OFF = ['navigation', 'time'] as const
/** What ended an action before it was over: the page was left, or it went on for longer than it is waited for. */
export type CutOff = (typeof CUT_OFF)[number]

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
  readonly boundaries: Boundaries
  /** Without: it came to its own end. */
  readonly cutOff?: CutOff | null
  /** It began before anybody looked: what was missed is not guessed. */
  readonly beforeAttach: boolean
  readonly readings: Readings
  readonly requests: readonly PageRequest[]
  readonly apiValues: readonly ApiValue[]
  readonly signals: Signals
  /** What the page's agent read at the same moment; null or without: there was none to ask. */
  readonly agent?: readonly AgentReading[] | null
  /** What came too late. */
  readonly late?: readonly LateValue[]
}
