import type { Session } from '../../bridge/sessionView.ts'
import { contributionsTo } from '../../core/session/sessionValue.ts'
import type { Facts, Part } from './part.ts'
import { startRunningSession } from './runningSession.ts'
import { summaryOf } from './summary.ts'

const soFar = startRunningSession()

/** The current session's value of every session property, with the actions that made the watched one's. */
export const session: Part = (facts) => ({ session: sessionOf(facts) })

function sessionOf(facts: Facts): Session | null {
  const { actions, log, inUse, settings, sessionFrom, watch } = facts
  if (!inUse) return null
  const counting = actions.filter(({ action }) => action.kind !== 'manual' && action.id >= (sessionFrom ?? 0))
  const { values, derived } = soFar(counting, inUse.application, facts)
  const byId = new Map(counting.map((recorded) => [recorded.action.id, recorded]))
  const summary = (id: number | null) => {
    const recorded = id === null ? undefined : byId.get(id)
    return recorded ? summaryOf(recorded) : null
  }
  const watched = values.find(({ property }) => property.id === watch.property)
  const contributors = watched
    ? contributionsTo(inUse.application.properties.indexOf(watched.property), derived, settings)
    : []
  const oldest = log.actions[0]?.action.id ?? 0
  return {
    begun: sessionFrom !== null,
    actions: counting.length,
    pending: counting.length - derived.length,
    incomplete: log.dropped > 0 && (sessionFrom ?? 0) < oldest,
    rows: values.map(({ count, winner, ...value }) => ({ ...value, contributions: count, winner: summary(winner) })),
    contributors: contributors.flatMap(({ action, value }) => {
      const from = summary(action)
      return from ? [{ action: from, value, wins: action === watched?.winner }] : []
    }),
  }
}
