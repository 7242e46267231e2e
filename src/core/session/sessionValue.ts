import type { Application } from '../model/application.ts'
import type { Capture } from '../model/capture.ts'
import type { Aggregation, Property } from '../model/property.ts'
import type { Settings } from '../model/settings.ts'
import { type Aggregated, type Contribution, startAggregate } from './aggregate.ts'
import type { DerivedAction } from './derivedAction.ts'

/** What the session holds of one session property, as of the actions so far; the product shows it after the session's end. */
export type SessionValue = Aggregated & {
  readonly property: Property
  readonly aggregation: Aggregation
  /** The configuration names no aggregation: this one is the assumption's. */
  readonly assumed: boolean
  /** The actions whose values took part, oldest first. */
  readonly contributions: readonly Contribution[]
}

/** The same with the number of actions that took part in the place of the actions. */
export type CountedValue = Omit<SessionValue, 'contributions'> & { readonly count: number }

type Running = {
  readonly add: (derived: DerivedAction) => void
  /** One per property that is stored with the session, in configuration order. */
  readonly values: () => readonly CountedValue[]
}

/** A session's values as its actions come, oldest first; manual readings among them never count. */
export function startSession({ properties }: Pick<Application, 'properties'>, settings: Settings): Running {
  const kept = properties.flatMap((property, index) => {
    if (!property.storage.includes('session')) return []
    const aggregation = property.aggregation ?? settings.assumptions.defaultAggregation
    return [{ property, index, aggregation, running: startAggregate(aggregation, property.dataType), count: 0 }]
  })
  return {
    add: ({ action, captures }) => {
      if (action.kind === 'manual') return
      for (const one of kept) {
        const value = stored(captures[one.index], settings)
        if (value === null) continue
        one.running.add(action.id, value)
        one.count++
      }
    },
    values: () =>
      kept.map(({ property, aggregation, running, count }) => ({
        property,
        aggregation,
        assumed: property.aggregation === null,
        count,
        ...running.result(),
      })),
  }
}

/** The actions whose values of the property at that place of the configuration take part, oldest first. */
export const contributionsTo = (
  index: number,
  derived: readonly DerivedAction[],
  settings: Settings,
): readonly Contribution[] =>
  derived.flatMap(({ action, captures }) => {
    const value = action.kind === 'manual' ? null : stored(captures[index], settings)
    return value === null ? [] : [{ action: action.id, value }]
  })

/**
 * The session's value of every property that is stored with it, in configuration order.
 *
 * @param derived the session's actions, oldest first; manual readings among them never count
 */
export function sessionValues(
  derived: readonly DerivedAction[],
  application: Application,
  settings: Settings,
): readonly SessionValue[] {
  const session = startSession(application, settings)
  for (const one of derived) session.add(one)
  return session.values().map(({ count: _, ...value }) => ({
    ...value,
    contributions: contributionsTo(application.properties.indexOf(value.property), derived, settings),
  }))
}

/**
 * A value that Do Not Track withholds takes part only where that is assumed; what is not sent at all, and what only the
 * server knows, never does.
 */
function stored(capture: Capture | undefined, { assumptions }: Settings): string | null {
  if (!capture) return null
  if (capture.status === 'captured') return capture.value
  return assumptions.suppressedInSession === 'counted' && capture.reason?.code === 'do-not-track'
    ? capture.withheld
    : null
}
