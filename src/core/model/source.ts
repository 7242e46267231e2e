import type { ExpressionType, Property } from './property.ts'

/** The sources that are read from the page itself in one pass; the others arrive by themselves or not at all. */
export const PAGE_SOURCE_TYPES = [
  'CSS_SELECTOR',
  'JAVA_SCRIPT_VARIABLE',
  'JAVA_SCRIPT_FUNCTION',
  'META_TAG',
  'COOKIE',
  'QUERY_STRING',
] as const
export type PageSourceType = (typeof PAGE_SOURCE_TYPES)[number]

/** What one pass over the page reads; several properties may share one. */
export type Source = { readonly type: PageSourceType; readonly expression: string }

/** Whether it is read from the page itself. */
export const isPageSource = (type: ExpressionType): type is PageSourceType =>
  (PAGE_SOURCE_TYPES as readonly ExpressionType[]).includes(type)

/** Names a source within a recorded action. */
export const sourceKey = (type: ExpressionType, expression: string): string => `${type} ${expression}`

/** The distinct page sources of the properties, in configuration order, in which one beacon reads them. */
export function pageSources(properties: readonly Property[]): readonly Source[] {
  const sources = new Map<string, Source>()
  for (const { expressionType: type, expression } of properties)
    if (isPageSource(type)) sources.set(sourceKey(type, expression), { type, expression })
  return [...sources.values()]
}

/** Whether a response can have a header of that name: a token (RFC 9110). */
export const isHeaderName = (name: string): boolean => /^[-!#$%&'*+.^_`|~\w]+$/.test(name)

/** The distinct header names, in lower case, that responses are to be asked for; what can't be one is left out. */
export const headerNames = (properties: readonly Property[]): readonly string[] => [
  ...new Set(
    properties
      .filter(({ expressionType, expression }) => expressionType === 'RESPONSE_HEADER' && isHeaderName(expression))
      .map((property) => property.expression.toLowerCase()),
  ),
]
