import { LIMITS } from '../../model/limits.ts'
import type { Property } from '../../model/property.ts'
import { quotasOf } from '../../session/quotas.ts'
import type { Check } from '../check.ts'
import { type Problem, problem } from '../problem.ts'

/** DEM units that one property costs in one session (vendor's page). */
const UNITS = 0.01

/** Properties that one counts as: a long string one per 100 characters, each for every way of storing (assumption). */
const costOf = ({ dataType, length, storage }: Property): number =>
  (dataType === 'LONG_STRING' ? Math.max(1, Math.ceil(length / 100)) : 1) * storage.length

/** 200 properties and 20 action properties at most; the first 20 in configuration order are free (assumption). */
export const quotas: Check = ({ configuration, fromPage }) => {
  if (fromPage) return []
  const { properties } = configuration.application
  const counted = quotasOf(properties)
  const found: Problem[] = []
  if (counted.properties > LIMITS.properties)
    found.push(problem('too-many-properties', null, String(counted.properties), String(LIMITS.properties)))
  if (counted.actionProperties > LIMITS.actionProperties)
    found.push(
      problem('too-many-action-properties', null, String(counted.actionProperties), String(LIMITS.actionProperties)),
    )
  if (counted.billable > 0) {
    const surplus = properties.slice(LIMITS.freeProperties)
    const cost = surplus.reduce((sum, property) => sum + costOf(property), 0) * UNITS
    found.push(
      problem(
        'beyond-free',
        null,
        String(counted.properties),
        String(LIMITS.freeProperties),
        String(surplus.length),
        cost.toFixed(2),
      ),
    )
  }
  return found
}
