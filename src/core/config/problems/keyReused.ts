import type { Check } from '../check.ts'
import { problem } from '../problem.ts'

/** A key can't be used for something else while data under it is retained (vendor's page). */
export const keyReused: Check = ({ properties, earlier }) => {
  const before = new Map(
    earlier.flatMap(({ application, unread }) =>
      application.properties
        .filter((property) => !unread.has(property))
        .map((property) => [property.key, property] as const),
    ),
  )
  return properties.flatMap((property) => {
    const old = before.get(property.key)
    return old && (old.id !== property.id || old.dataType !== property.dataType)
      ? [problem('key-reused', property.key, property.key, old.dataType, old.expression || old.expressionType)]
      : []
  })
}
