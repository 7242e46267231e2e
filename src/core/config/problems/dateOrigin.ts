import type { Check } from '../check.ts'
import { problem } from '../problem.ts'

/** Dates come from the JavaScript API only (vendor's page). */
export const dateOrigin: Check = ({ properties }) =>
  properties
    .filter(({ dataType, expressionType }) => dataType === 'DATE' && expressionType !== 'JAVASCRIPT_API')
    .map(({ key, expression }) => problem('date-from-page', key, key, expression))
