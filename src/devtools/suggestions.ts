import type { Suggestion, SuggestionGroup } from '../bridge/configurationView.ts'
import type { ExpressionType } from '../core/model/property.ts'
import type { NetworkEntry } from '../core/model/request.ts'

/** Of each group at most. */
const MOST = 60
const TEXT = 500
const REQUESTS = 200

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= TEXT

/** Lists of texts as they came from the page, which may say anything. */
function listsOf(found: unknown, group: string): readonly (readonly unknown[])[] {
  const list = typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[group] : null
  return Array.isArray(list) ? list.filter(Array.isArray).slice(0, MOST) : []
}

const paired =
  (group: SuggestionGroup, type: ExpressionType) =>
  (found: unknown): Suggestion[] =>
    listsOf(found, group === 'global' ? 'globals' : group === 'cookie' ? 'cookies' : group).flatMap(([name, sample]) =>
      isText(name) ? [{ group, type, expression: name, sample: isText(sample) ? sample : null }] : [],
    )

/** Open Graph's tags have a property in place of a name, so they are found by a selector. */
const metas = (found: unknown): Suggestion[] =>
  listsOf(found, 'meta').flatMap(([attribute, name, content]): Suggestion[] => {
    if (!isText(name)) return []
    const sample = isText(content) ? content : null
    const plain = attribute === 'name' && !/['\\\n]/.test(name)
    if (plain) return [{ group: 'meta', type: 'META_TAG', expression: name, sample }]
    if (/["\\\n@]/.test(name)) return []
    const kind = attribute === 'name' ? 'name' : 'property'
    return [{ group: 'meta', type: 'CSS_SELECTOR', expression: `meta[${kind}="${name}"]@content`, sample }]
  })

/** Headers that responses of this page had; every one of them the browser's network view shows, readable or not. */
function headers(entries: readonly NetworkEntry[]): Suggestion[] {
  const names = new Set(
    entries
      .slice(-REQUESTS)
      .filter(({ document }) => !document)
      .flatMap(({ responseHeaders }) => responseHeaders.map((name) => name.toLowerCase())),
  )
  names.delete('set-cookie')
  return [...names]
    .slice(0, MOST)
    .map((expression) => ({ group: 'header', type: 'RESPONSE_HEADER', expression, sample: null }) as const)
}

const FROM_PAGE = [
  metas,
  paired('global', 'JAVA_SCRIPT_VARIABLE'),
  paired('cookie', 'COOKIE'),
  paired('session', 'JAVA_SCRIPT_VARIABLE'),
  paired('local', 'JAVA_SCRIPT_VARIABLE'),
  paired('query', 'QUERY_STRING'),
]

/** What properties could capture on the page, each source once. */
export function suggestionsOf(found: unknown, entries: readonly NetworkEntry[]): readonly Suggestion[] {
  const all = [...FROM_PAGE.flatMap((make) => make(found)), ...headers(entries)]
  return [...new Map(all.map((one) => [`${one.type} ${one.expression}`, one])).values()]
}
