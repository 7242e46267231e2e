import type { Session } from '../../bridge/panelMessages.ts'
import type { DerivedAction } from '../../core/session/derivedAction.ts'
import { type SessionValue, sessionValues } from '../../core/session/sessionValue.ts'
import type { Facts, Part } from './part.ts'
import { summaryOf } from './summary.ts'

/** The current session's value of every session property, with the actions that made the watched one's. */
export const session: Part = (facts) => ({ session: sessionOf(facts) })

function sessionOf({ actions, log, inUse, settings, sessionFrom, watch, capturesInTime }: Facts): Session | null {
  if (!inUse) return null
  const counting = actions.filter(({ action }) => action.kind !== 'manual' && action.id >= (sessionFrom ?? 0))
  const derived = counting.flatMap((recorded): DerivedAction[] => {
    const captures = capturesInTime(recorded)
    return captures ? [{ ...recorded, captures }] : []
  })
  const byId = new Map(counting.map((recorded) => [recorded.action.id, recorded]))
  const summary = (id: number | null) => {
    const recorded = id === null ? undefined : byId.get(id)
    return recorded ? summaryOf(recorded) : null
  }
  const values = sessionValues(derived, inUse.application, settings)
  const watched = values.find(({ property }) => property.id === watch.property)
  const oldest = log.actions[0]?.action.id ?? 0
  return {
    begun: sessionFrom !== null,
    actions: counting.length,
    pending: counting.length - derived.length,
    incomplete: log.dropped > 0 && (sessionFrom ?? 0) < oldest,
    rows: values.map(({ contributions, winner, ...value }) => ({
      ...value,
      contributions: contributions.length,
      winner: summary(winner),
    })),
    contributors: watched ? contributorsOf(watched, summary) : [],
  }
}

const contributorsOf = (
  { contributions, winner }: SessionValue,
  summary: (id: number) => ReturnType<typeof summaryOf> | null,
): Session['contributors'] =>
  contributions.flatMap(({ action, value }) => {
    const from = summary(action)
    return from ? [{ action: from, value, wins: action === winner }] : []
  })
