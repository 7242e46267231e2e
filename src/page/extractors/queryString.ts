import type { Extractor } from './extractor.ts'
import { missing, reading } from './outcome.ts'

/** A parameter of the page's URL, compared without case, raw: `%20` and `+` stay (observed). */
export const queryString: Extractor<'QUERY_STRING'> = ({ name, expression }, pass) => {
  const value = pass.parameters()[name]
  return value === undefined ? missing('query-missing', [expression]) : reading(value)
}
