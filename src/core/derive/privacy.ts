import type { Signals } from '../model/action.ts'
import type { Application } from '../model/application.ts'
import { note, type Reason } from '../model/code.ts'
import type { Settings } from '../model/settings.ts'

/** What the agent sends in the place of a withheld value (observed with RUM JavaScript 1.255). */
export const WITHHELD_TEXT = 'dT_pv'
/** What it sends for a function that threw (observed with RUM JavaScript 1.255). */
export const THREW_TEXT = 'dT_err'

/** Privacy as it holds for every property of one action. */
export type Gate = {
  /** The signal, as the browser gives it or as it is simulated. */
  readonly signal: boolean
  /** The whole capture is off; nothing leaves the page. */
  readonly closed: Reason | null
  /** Values of properties that comply are withheld. */
  readonly withholds: boolean
}

/**
 * The gate of an action. Do Not Track works as the application's setting says; in opt-in mode nothing is captured
 * before the user has agreed (vendor's pages on data privacy). Global Privacy Control suppresses nothing, as far as is
 * published.
 */
export function gateOf(application: Application, signals: Signals, settings: Settings): Gate {
  const signal = settings.doNotTrack === 'page' ? signals.doNotTrack : settings.doNotTrack === 'on'
  const consent = settings.assumptions.optIn
  const agreed = consent === 'detected' ? signals.enabled : consent === 'given'
  const closed =
    signal && application.doNotTrack === 'DO_NOT_CAPTURE'
      ? note('do-not-capture')
      : application.optIn && !agreed
        ? note('opt-in-required')
        : null
  return { signal, closed, withholds: signal && application.doNotTrack === 'CAPTURE_ANONYMIZED' }
}
