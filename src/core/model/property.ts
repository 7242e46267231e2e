/** Where a property's value comes from, in the words of the Config API, and two origins that have no expression. */
export const EXPRESSION_TYPES = [
  'CSS_SELECTOR',
  'JAVA_SCRIPT_VARIABLE',
  'JAVA_SCRIPT_FUNCTION',
  'JAVASCRIPT_API',
  'META_TAG',
  'COOKIE',
  'QUERY_STRING',
  'RESPONSE_HEADER',
  'SERVER_SIDE_REQUEST_ATTRIBUTE',
] as const
export type ExpressionType = (typeof EXPRESSION_TYPES)[number]

export const DATA_TYPES = ['STRING', 'LONG_STRING', 'LONG', 'DOUBLE', 'DATE'] as const
export type DataType = (typeof DATA_TYPES)[number]

export const AGGREGATIONS = ['FIRST', 'LAST', 'MINIMUM', 'MAXIMUM', 'AVERAGE', 'SUM'] as const
export type Aggregation = (typeof AGGREGATIONS)[number]

export type Storage = 'action' | 'session'

/** Where a property refers to metadata that nobody has, it has this for an expression, which no source can have. */
export const danglingExpression = (place: string, id: number): string => `'${place} ${id}'`

/** The place and the id of a dangling reference; null: the expression is none. */
export function danglingReference(expression: string): readonly [place: string, id: string] | null {
  const found = /^'(userActionAndSessionProperties\[\d+\]\.metadataId) (-?\d+)'$/.exec(expression)
  return found ? [found[1] ?? '', found[2] ?? ''] : null
}

/** One configured action or session property together with the metadata that it is read from. */
export type Property = {
  readonly id: number
  readonly key: string
  readonly displayName: string
  readonly expressionType: ExpressionType
  /** Selector, path, call, tag, cookie, parameter or header name; a request attribute's id; empty for the API. */
  readonly expression: string
  readonly dataType: DataType
  /** UTF-16 units kept of a string before the cleanup rule sees it. */
  readonly length: number
  readonly storage: readonly Storage[]
  readonly aggregation: Aggregation | null
  readonly cleanupRule: string | null
  readonly ignoreCase: boolean
  /** True where the property does not comply with Do Not Track (`publicMetadata`). */
  readonly public: boolean
  /** Of several readings within one action the last counts instead of the first. */
  readonly useLastValue: boolean
  /** Id of the metadata that it is read from, by which the page's agent names it; without: it is read from none. */
  readonly metadata?: number
}
