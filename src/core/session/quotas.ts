import { LIMITS } from '../model/limits.ts'
import type { Property } from '../model/property.ts'

/** How much of the product's quotas a configuration takes; a property that is stored both ways counts once (assumption). */
export const quotasOf = (
  properties: readonly Property[],
): { properties: number; actionProperties: number; billable: number } => ({
  properties: properties.length,
  actionProperties: properties.filter(({ storage }) => storage.includes('action')).length,
  billable: Math.max(0, properties.length - LIMITS.freeProperties),
})
