import type { ExpressionType } from '../../model/property.ts'
import type { Check } from '../check.ts'
import { problem } from '../problem.ts'

/** What can't stand in a name: RFC 6265 for cookies, RFC 9110 for headers; a quote breaks a meta tag's (observed). */
const IMPOSSIBLE: Partial<Record<ExpressionType, RegExp>> = {
  COOKIE: /^$|[;=]/,
  META_TAG: /^$|['\\\n]/,
  QUERY_STRING: /^$|[&=#]/,
  RESPONSE_HEADER: /^$|[^!#$%&'*+.^_`|~0-9A-Za-z-]/,
}

/** A name that no such source can have. */
export const names: Check = ({ properties }) =>
  properties
    .filter(({ expressionType, expression }) => IMPOSSIBLE[expressionType]?.test(expression))
    .map(({ key, expression }) => problem('name-impossible', key, expression))
