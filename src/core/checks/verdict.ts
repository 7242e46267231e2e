import type { UserAction } from '../model/action.ts'
import type { Application } from '../model/application.ts'
import type { Capture } from '../model/capture.ts'
import { note, type Reason, type Status } from '../model/code.ts'
import type { DerivedAction } from '../session/derivedAction.ts'
import type { SessionValue } from '../session/sessionValue.ts'
import type { Check, CheckPlace } from './check.ts'
import { type CheckNote, judge, type Subject } from './judge.ts'

/** Whether a check holds, and what it was held against. */
export type Verdict = {
  readonly check: Check
  readonly passed: boolean
  /** The value that decided; null where nothing is stored. */
  readonly actual: string | null
  /** Of the capture that decided; null where there was none to look at. */
  readonly status: Status | null
  /** The action that decided: the first that fails, or the one that holds; null for the session. */
  readonly action: number | null
  /** Null only where it holds. */
  readonly reason: CheckNote | null
  /** Why nothing is stored, where that is what made it fail. */
  readonly cause: Reason | null
}

/** What checks are held against: everything derived, once. */
export type CheckSubject = {
  readonly application: Application
  /** Oldest first. */
  readonly derived: readonly DerivedAction[]
  readonly session: readonly Pick<SessionValue, 'property' | 'value' | 'dataType'>[]
}

type Candidate = { readonly action: number | null; readonly subject: Subject }

/** One verdict per check, in their order. */
export const verdictsOf = (checks: readonly Check[], subject: CheckSubject): readonly Verdict[] =>
  checks.map((check) => verdictOf(check, subject))

/**
 * The verdict of one check. What nobody could see fails: a key that is not configured, a place that no action had.
 * Manual readings are looked at only where they are asked for by kind or name, since the product never sees them.
 */
export function verdictOf(check: Check, { application, derived, session }: CheckSubject): Verdict {
  const index = application.properties.findIndex(({ key }) => key === check.key)
  if (index < 0) return nothingSeen(check, note('key-unknown', check.key))
  if (check.on === 'session') {
    const value = session.find(({ property }) => property === application.properties[index])
    return value
      ? decide(check, [sessionCandidate(value, derived, index)])
      : nothingSeen(check, note('not-in-session', check.key))
  }
  const candidates = capturesAt(check.on, derived, index).map(
    ({ action, capture }): Candidate => ({ action: action.id, subject: subjectOf(capture) }),
  )
  return candidates.length > 0 ? decide(check, candidates) : nothingSeen(check, noAction(check.on))
}

/** A capture that a check was held against and that does not do what it expects. */
export type Failure = { readonly action: UserAction; readonly capture: Capture; readonly reason: CheckNote }

/** Every capture at a check's place that does not do what it expects, oldest first; for the session's: those that count in it. */
export function failuresOf(check: Check, { application, derived }: Omit<CheckSubject, 'session'>): readonly Failure[] {
  const index = application.properties.findIndex(({ key }) => key === check.key)
  const place = check.on === 'session' ? 'every' : check.on
  return capturesAt(place, derived, index).flatMap(({ action, capture }) => {
    const reason = judge(check.expect, subjectOf(capture))
    return reason ? [{ action, capture, reason }] : []
  })
}

const capturesAt = (
  place: CheckPlace,
  derived: readonly DerivedAction[],
  index: number,
): readonly { readonly action: UserAction; readonly capture: Capture }[] =>
  derived.flatMap(({ action, captures }) => {
    const capture = captures[index]
    return capture && isAt(place, action) ? [{ action, capture }] : []
  })

const subjectOf = ({ status, value, reason, property }: Capture): Subject => ({
  status,
  value,
  reason,
  dataType: property.dataType,
})

function isAt(place: CheckPlace, { kind, name }: UserAction): boolean {
  if (typeof place === 'string') return kind !== 'manual'
  return 'kind' in place ? place.kind === kind : place.name === name
}

function noAction(place: CheckPlace): CheckNote {
  if (typeof place === 'string') return note('no-action')
  return 'kind' in place ? note('no-action-kind', place.kind) : note('no-action-name', place.name)
}

/** The session has no status of its own: with a value it is captured, else it is as the newest action's capture. */
function sessionCandidate(
  { value, dataType }: Pick<SessionValue, 'value' | 'dataType'>,
  derived: readonly DerivedAction[],
  index: number,
): Candidate {
  const newest = derived.findLast(({ action }) => action.kind !== 'manual')?.captures[index]
  const reason = value === null ? (newest?.reason ?? null) : null
  const status = value !== null ? 'captured' : newest && newest.status !== 'captured' ? newest.status : 'empty'
  return { action: null, subject: { status, value, reason, dataType } }
}

function decide(check: Check, candidates: readonly Candidate[]): Verdict {
  const judged = candidates.map((candidate) => ({ ...candidate, failure: judge(check.expect, candidate.subject) }))
  const held = judged.findLast(({ failure }) => failure === null)
  const failed = judged.find(({ failure }) => failure !== null)
  const onAll = check.on === 'every' || check.expect.present === false
  const decisive = onAll
    ? (failed ?? held)
    : (held ?? judged.findLast(({ subject }) => subject.value !== null) ?? judged.at(-1))
  if (!decisive) return nothingSeen(check, noAction(check.on))
  const { action, subject, failure } = decisive
  return {
    check,
    passed: failure === null,
    actual: subject.value,
    status: subject.status,
    action,
    reason: failure,
    cause: failure && subject.value === null ? subject.reason : null,
  }
}

const nothingSeen = (check: Check, reason: CheckNote): Verdict => ({
  check,
  passed: false,
  actual: null,
  status: null,
  action: null,
  reason,
  cause: null,
})
