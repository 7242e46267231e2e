/** A request attribute's definition (Config API, `service/requestAttributes`), as far as a browser can follow it. */
export type RequestAttribute = {
  readonly id: string
  readonly name: string
  readonly enabled: boolean
  /** `FIRST`, `LAST` and others of the API; anything but `LAST` is taken for `FIRST`. */
  readonly aggregation: string
  /** `ORIGINAL`, `TO_LOWER_CASE`, `TO_UPPER_CASE`. */
  readonly normalization: string
  readonly dataSources: readonly AttributeSource[]
}

export type AttributeSource = {
  readonly enabled: boolean
  /** As the API names it, such as `REQUEST_HEADER`; most can't be seen from a browser. */
  readonly source: string
  /** Header or parameter name; empty where the source has none. */
  readonly parameterName: string
  readonly valueProcessing: ValueProcessing
}

export type ValueProcessing = {
  readonly extractSubstring: {
    readonly position: 'BEFORE' | 'AFTER' | 'BETWEEN'
    readonly delimiter: string
    readonly endDelimiter: string
  } | null
  readonly splitAt: string
  readonly trim: boolean
  readonly valueCondition: {
    readonly operator: 'BEGINS_WITH' | 'CONTAINS' | 'ENDS_WITH' | 'EQUALS'
    readonly negate: boolean
    readonly value: string
  } | null
  readonly valueExtractorRegex: string
}

/** The sources that a browser sees too; the client's address is none of them. */
export const SEEN_SOURCES = [
  'QUERY_PARAMETER',
  'POST_PARAMETER',
  'REQUEST_HEADER',
  'RESPONSE_HEADER',
  'URI',
  'URI_PATH',
] as const
export type SeenSource = (typeof SEEN_SOURCES)[number]

export const isSeenSource = (source: string): source is SeenSource =>
  (SEEN_SOURCES as readonly string[]).includes(source)
