import { LIMITS } from '../model/limits.ts'
import type { Property } from '../model/property.ts'

const CHARACTERS_PER_UNIT = 100
const UNITS_PER_DEM = 100

/** What a property costs with every session, beyond the free ones. */
export type PropertyCost = {
  readonly property: Property
  readonly free: boolean
  /** A short text, number or date counts one, a long text one per 100 characters; for each storage type (assumption). */
  readonly units: number
}

export type Cost = {
  readonly properties: readonly PropertyCost[]
  /** Of those that are not free. */
  readonly billableUnits: number
  /** Digital experience monitoring units with every session: 0.01 per unit. */
  readonly demUnits: number
}

/**
 * What a configuration costs with every session (vendor's page on properties). The free ones are the first 20 in
 * configuration order (assumption).
 */
export function costOf(properties: readonly Property[]): Cost {
  const costs = properties.map((property, index) => ({
    property,
    free: index < LIMITS.freeProperties,
    units: weight(property) * property.storage.length,
  }))
  const billableUnits = costs.reduce((sum, { free, units }) => sum + (free ? 0 : units), 0)
  return { properties: costs, billableUnits, demUnits: billableUnits / UNITS_PER_DEM }
}

const weight = ({ dataType, length }: Property): number =>
  dataType === 'LONG_STRING' ? Math.ceil(length / CHARACTERS_PER_UNIT) : 1
