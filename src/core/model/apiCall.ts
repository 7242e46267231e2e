export const API_TYPES = ['javaLong', 'date', 'shortString', 'javaDouble'] as const
export type ApiType = (typeof API_TYPES)[number]
export type ApiName = 'addActionProperties' | 'sendSessionProperties'

/** What a value of a JavaScript API call was in the page, which decides whether the API takes it. */
export type JsType = 'string' | 'number' | 'date' | 'boolean' | 'null' | 'undefined' | 'other'

/** One value of one call of the JavaScript API, as the page passed it. */
export type ApiValue = {
  readonly call: ApiName
  /** The container it stood in; `container` says that the container itself has the wrong type, which voids the call. */
  readonly type: ApiType
  readonly container: boolean
  readonly key: string
  readonly jsType: JsType
  /** Text of the value; a date in ISO 8601. */
  readonly text: string
  readonly length: number
  readonly public: boolean
  /** ms since the document's time origin. */
  readonly at: number
  readonly beforeAttach: boolean
}
