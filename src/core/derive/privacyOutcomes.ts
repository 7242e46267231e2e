import type { UserAction } from '../model/action.ts'
import type { Application, DoNotTrackBehaviour } from '../model/application.ts'
import type { Capture } from '../model/capture.ts'
import { note, type ReasonCode, type Status } from '../model/code.ts'
import type { Property } from '../model/property.ts'
import type { NetworkEntry } from '../model/request.ts'
import type { Settings } from '../model/settings.ts'
import { sourceKey } from '../model/source.ts'
import { derive } from './derive.ts'
import { type Gate, gateOf } from './privacy.ts'
import { resolving } from './reading.ts'

/** What would be sent of a property: a text, `dT_pv` in its place, or nothing. */
export type PrivacyOutcome = {
  readonly sent: string | null
  readonly status: Status
  /** Why not the value itself. */
  readonly code: ReasonCode | null
}

/** One property's outcome under each setting of the application and each signal of the browser, consent given. */
export type PrivacyOutcomes = {
  readonly behaviours: readonly {
    readonly behaviour: DoNotTrackBehaviour
    /** Do Not Track is off. */
    readonly off: PrivacyOutcome
    /** It is on, and the property complies with it. */
    readonly on: PrivacyOutcome
    /** It is on, and the property does not comply; null where the product offers no such switch. */
    readonly onPublic: PrivacyOutcome | null
  }[]
  /** In opt-in mode before the user has agreed. */
  readonly noConsent: PrivacyOutcome
  /** Which of these holds as things are. */
  readonly now: {
    readonly behaviour: DoNotTrackBehaviour
    readonly cell: 'off' | 'on' | 'onPublic' | 'noConsent'
    /** A call of `dtrum.enable()` was seen, or consent is assumed; null: the application asks for none. */
    readonly consent: boolean | null
  }
}

export const BEHAVIOURS: readonly DoNotTrackBehaviour[] = [
  'IGNORE_DO_NOT_TRACK',
  'CAPTURE_ANONYMIZED',
  'DO_NOT_CAPTURE',
]

/**
 * Derives one property of one action again under every privacy setting, side by side.
 *
 * @param timeOrigin ms since the epoch of the action's document
 * @param entries what the network panel saw, oldest first; it only explains
 */
export function privacyOutcomes(
  property: Property,
  action: UserAction,
  timeOrigin: number,
  application: Application,
  settings: Settings,
  entries: readonly NetworkEntry[],
): PrivacyOutcomes {
  const { expressionType, expression } = property
  const find = resolving(action, timeOrigin, application, settings, entries)
  const resolved = find(property, sourceKey(expressionType, expression))
  const under = (gate: Gate, isPublic: boolean): PrivacyOutcome =>
    outcomeOf(derive(property, { ...resolved, public: isPublic }, gate, settings.assumptions))
  const gate = (doNotTrack: DoNotTrackBehaviour, signal: 'on' | 'off'): Gate =>
    gateOf({ ...application, doNotTrack, optIn: false }, action.signals, { ...settings, doNotTrack: signal })
  const isOffered = expressionType !== 'SERVER_SIDE_REQUEST_ATTRIBUTE'
  const now = gateOf(application, action.signals, settings)
  const consent = application.optIn ? now.closed?.code !== 'opt-in-required' : null
  return {
    behaviours: BEHAVIOURS.map((behaviour) => ({
      behaviour,
      off: under(gate(behaviour, 'off'), resolved.public),
      on: under(gate(behaviour, 'on'), false),
      onPublic: isOffered ? under(gate(behaviour, 'on'), true) : null,
    })),
    noConsent: under({ ...gate('IGNORE_DO_NOT_TRACK', 'off'), closed: note('opt-in-required') }, resolved.public),
    now: {
      behaviour: application.doNotTrack,
      cell: consent === false ? 'noConsent' : !now.signal ? 'off' : isOffered && resolved.public ? 'onPublic' : 'on',
      consent,
    },
  }
}

const outcomeOf = ({ value, sent, status, reason }: Capture): PrivacyOutcome => ({
  sent: sent ?? value,
  status,
  code: reason?.code ?? null,
})
