import type { Check } from '../check.ts'

/** Fields of the wrong type or with a value that isn't known, found while reading; and what the format itself noticed. */
export const fields: Check = ({ configuration }) => [...configuration.noticed, ...configuration.flaws]
