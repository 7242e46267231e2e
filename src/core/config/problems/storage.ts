import type { Check } from '../check.ts'
import { problem } from '../problem.ts'

/** At least one of action and session property is required (vendor's page). */
export const storage: Check = ({ properties }) =>
  properties.filter((property) => property.storage.length === 0).map(({ key }) => problem('storage-missing', key, key))
