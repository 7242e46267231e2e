import type { CheckFailure, Checks } from '../../bridge/checksView.ts'
import { type CheckSubject, failuresOf, verdictOf, verdictsOf } from '../../core/checks/verdict.ts'
import type { DerivedAction } from '../../core/session/derivedAction.ts'
import type { Facts, Part } from './part.ts'
import { startRunningSession } from './runningSession.ts'
import { summaryOf } from './summary.ts'

const soFar = startRunningSession()

/** The newest of the captures that do not do what the selected check expects. */
const MOST_FAILURES = 200

/** What every check of the set came to, over everything that was recorded in the chosen frame. */
export const checks: Part = (facts) => {
  const made = facts.checks.length > 0 ? subjectOf(facts) : null
  if (!made) return { checks: facts.inUse && { rows: [], pending: 0 }, failures: [] }
  return { checks: checksOf(facts, made), failures: failuresIn(facts, made) }
}

function subjectOf(facts: Facts): CheckSubject | null {
  const { actions, inUse, sessionFrom, capturesInTime } = facts
  if (!inUse) return null
  const derived = actions.flatMap((recorded): DerivedAction[] => {
    const captures = capturesInTime(recorded)
    return captures ? [{ ...recorded, captures }] : []
  })
  const current = sessionFrom === null ? actions : actions.filter(({ action }) => action.id >= sessionFrom)
  return { application: inUse.application, derived, session: soFar(current, inUse.application, facts).values }
}

function checksOf({ checks: set, actions }: Facts, subject: CheckSubject): Checks {
  const byId = new Map(actions.map((recorded) => [recorded.action.id, recorded]))
  const { properties } = subject.application
  return {
    rows: verdictsOf(set, subject).map(({ action, ...verdict }, index) => {
      const recorded = action === null ? undefined : byId.get(action)
      return {
        ...verdict,
        index,
        property: properties.find(({ key }) => key === verdict.check.key)?.id ?? null,
        action: recorded ? summaryOf(recorded) : null,
      }
    }),
    pending: actions.length - subject.derived.length,
  }
}

function failuresIn({ checks: set, actions, watch }: Facts, subject: CheckSubject): readonly CheckFailure[] {
  const check = watch.view === 'checks' && watch.check !== null ? set[watch.check] : undefined
  // One that holds somewhere says nothing against the other places.
  if (!check || verdictOf(check, subject).passed) return []
  const byId = new Map(actions.map((recorded) => [recorded.action.id, recorded]))
  return failuresOf(check, subject)
    .slice(-MOST_FAILURES)
    .reverse()
    .flatMap(({ action, capture, reason }) => {
      const recorded = byId.get(action.id)
      return recorded ? [{ action: summaryOf(recorded), capture, reason }] : []
    })
}
