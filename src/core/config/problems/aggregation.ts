import type { Check } from '../check.ts'
import { problem } from '../problem.ts'

/** AVERAGE, MINIMUM, MAXIMUM and SUM make sense for numbers only (assumption). */
export const aggregation: Check = ({ properties }) =>
  properties.flatMap(({ key, dataType, aggregation: chosen }) =>
    chosen === null || chosen === 'FIRST' || chosen === 'LAST' || dataType === 'LONG' || dataType === 'DOUBLE'
      ? []
      : [problem('aggregation-needs-number', key, chosen, dataType)],
  )
