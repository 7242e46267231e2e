import { type AskedNames, isSecretHeader } from '../exposure/askedValues.ts'
import type { Application } from '../model/application.ts'
import { note, type Reason, variant } from '../model/code.ts'
import type { Reading } from '../model/reading.ts'
import type { AskedValues } from '../model/request.ts'
import { type AttributeSource, isSeenSource, type RequestAttribute } from '../model/requestAttribute.ts'
import { processed } from './valueProcessing.ts'

/** A request of the action, as far as a definition can look at it. */
export type AttributeRequest = { readonly url: string; readonly asked: AskedValues | undefined }

/** What the browser can say of a request attribute: always why only the server knows, and sometimes a guess at the value. */
export type Approximated = {
  readonly reason: Reason
  readonly reading: Extract<Reading, { kind: 'value' }> | null
}

/** The names of which the values have to be kept to follow the definitions that the application's properties use. */
export function askedNames({ properties, requestAttributes = [] }: Application): AskedNames {
  const used = new Set(
    properties.flatMap(({ expressionType, expression }) =>
      expressionType === 'SERVER_SIDE_REQUEST_ATTRIBUTE' ? [expression] : [],
    ),
  )
  const sources = requestAttributes
    .filter(({ id, name, enabled }) => enabled && (used.has(id) || used.has(name)))
    .flatMap(({ dataSources }) => dataSources.filter(({ enabled }) => enabled))
  const named = (kind: string): string[] =>
    sources
      .filter(({ source, parameterName }) => source === kind && parameterName !== '')
      .map((one) => one.parameterName)
  const lowerCase = (names: readonly string[]): string[] => [...new Set(names.map((name) => name.toLowerCase()))]
  return {
    requestHeaders: lowerCase(named('REQUEST_HEADER')),
    responseHeaders: lowerCase(named('RESPONSE_HEADER')),
    postParameters: [...new Set(named('POST_PARAMETER'))],
  }
}

/**
 * What the server would capture, guessed from what the browser sent and received: the first data source of the
 * definition that gives something, in the first request of the action that has it, or the last with `LAST`. The server
 * sees more (other services of the trace, rewritten addresses), so it stays a guess.
 *
 * @param expression the attribute's id, as the property has it; a name is taken too
 */
export function approximate(
  expression: string,
  attributes: readonly RequestAttribute[],
  requests: readonly AttributeRequest[],
): Approximated {
  const attribute = attributes.find(({ id, name }) => id === expression || name === expression)
  if (!attribute) return { reason: note('server-side', expression), reading: null }
  const { name, enabled, dataSources } = attribute
  if (!enabled) return { reason: variant('disabled', 'server-side', name), reading: null }
  const active = dataSources.filter((source) => source.enabled)
  const seen = active.filter(isVisible)
  let reason = seen[0] ? null : variant('source', 'server-side', name, active.map(sourceText).join(', ') || 'no source')
  for (const source of seen) {
    const texts = requests.flatMap((request) => valuesOf(source, request))
    const values = texts.flatMap((text) => processed(text, source.valueProcessing))
    const value = attribute.aggregation === 'LAST' ? values.at(-1) : values[0]
    const label = sourceText(source)
    if (value !== undefined)
      return { reason: variant('approximated', 'server-side', name, label), reading: guess(value, attribute, label) }
    reason ??= variant(texts.length > 0 ? 'condition' : 'not-seen', 'server-side', name, label)
  }
  return { reason: reason ?? note('server-side', name), reading: null }
}

const isVisible = ({ source, parameterName }: AttributeSource): boolean =>
  isSeenSource(source) && !(source.endsWith('_HEADER') && isSecretHeader(parameterName))

/** Such as `REQUEST_HEADER x-tier`. */
const sourceText = ({ source, parameterName }: AttributeSource): string => `${source} ${parameterName}`.trim()

function valuesOf({ source, parameterName }: AttributeSource, { url, asked }: AttributeRequest): readonly string[] {
  const named = (values: Readonly<Record<string, string>> | undefined, name: string): string[] =>
    values && Object.hasOwn(values, name) ? [values[name] ?? ''] : []
  if (source === 'REQUEST_HEADER') return named(asked?.requestHeaders, parameterName.toLowerCase())
  if (source === 'RESPONSE_HEADER') return named(asked?.responseHeaders, parameterName.toLowerCase())
  if (source === 'POST_PARAMETER') return named(asked?.postParameters, parameterName)
  const address = addressOf(url)
  if (!address) return []
  if (source === 'QUERY_PARAMETER') return address.searchParams.getAll(parameterName)
  return [source === 'URI' ? address.pathname + address.search : address.pathname]
}

function addressOf(url: string): URL | null {
  try {
    return new URL(url)
  } catch {
    return null
  }
}

function guess(value: string, { normalization }: RequestAttribute, label: string): Approximated['reading'] {
  const text =
    normalization === 'TO_LOWER_CASE'
      ? value.toLowerCase()
      : normalization === 'TO_UPPER_CASE'
        ? value.toUpperCase()
        : value
  return { kind: 'value', text, length: text.length, form: 'string', warnings: [note('approximation', label)] }
}
