import type { Application } from '../model/application.ts'
import type { Capture } from '../model/capture.ts'
import type { Aggregation, Property } from '../model/property.ts'
import type { Settings } from '../model/settings.ts'
import { type Aggregated, aggregate, type Contribution } from './aggregate.ts'
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

/**
 * The session's value of every property that is stored with it, in configuration order.
 *
 * @param derived the session's actions, oldest first; manual readings among them never count
 */
export const sessionValues = (
  derived: readonly DerivedAction[],
  { properties }: Application,
  settings: Settings,
): readonly SessionValue[] =>
  properties.flatMap((property, index) => {
    if (!property.storage.includes('session')) return []
    const contributions = derived.flatMap(({ action, captures }) => {
      const value = action.kind === 'manual' ? null : stored(captures[index], settings)
      return value === null ? [] : [{ action: action.id, value }]
    })
    const aggregation = property.aggregation ?? settings.assumptions.defaultAggregation
    return [
      {
        property,
        aggregation,
        assumed: property.aggregation === null,
        contributions,
        ...aggregate(contributions, aggregation, property.dataType),
      },
    ]
  })

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
