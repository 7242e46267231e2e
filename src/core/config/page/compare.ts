import type { Configuration } from '../configuration.ts'
import type { Metadata, MetadataType } from '../metadata.ts'
import { referencesOf } from '../references.ts'
import { PAGE_LENGTH, type PageAgent, type PageMetadata } from './agent.ts'

/** How one entry of the page stands against the configuration. */
export type EntryState = 'same' | 'changed' | 'missing' | 'extra'
export type EntryField = 'type' | 'expression' | 'public' | 'length'

export type Entry = {
  /** `mdcc7`, as the page names it. */
  readonly key: string
  readonly state: EntryState
  /** The properties that read it; empty for an extra one and for metadata that no property uses. */
  readonly properties: readonly string[]
  /** Only of a changed entry. */
  readonly differences: readonly { readonly field: EntryField; readonly configured: string; readonly page: string }[]
  readonly configured: Metadata | null
  readonly page: PageMetadata | null
}

/** Entry by entry: what the page's agent carries against the metadata of a configuration, in the configuration's order. */
export function compareEntries(configuration: Configuration, agent: PageAgent): readonly Entry[] {
  const onPage = new Map(agent.metadata.map((entry) => [entry.id, entry] as const))
  const users = referencesOf(configuration.body)
  const lengths = lengthsById(configuration)
  const ids = new Set(configuration.metadata.map(({ id }) => id))
  const entries = configuration.metadata.map((configured): Entry => {
    const page = onPage.get(configured.id) ?? null
    const differences = page ? differencesOf(configured, page, lengths.get(configured.id)) : []
    return {
      key: `mdcc${configured.id}`,
      state: page ? (differences.length > 0 ? 'changed' : 'same') : 'missing',
      properties: users.filter(({ id, key }) => id === configured.id && key !== null).map(({ key }) => key ?? ''),
      differences,
      configured,
      page,
    }
  })
  const extra = agent.metadata
    .filter(({ id }) => id === null || !ids.has(id))
    .map((page): Entry => ({ key: page.key, state: 'extra', properties: [], differences: [], configured: null, page }))
  return [...entries, ...extra]
}

/** Only a long string's length stands in a page. */
function lengthsById({ application, body }: Configuration): ReadonlyMap<number, number> {
  const byKey = new Map(
    application.properties.filter(({ dataType }) => dataType === 'LONG_STRING').map(({ key, length }) => [key, length]),
  )
  return new Map(
    referencesOf(body).flatMap(({ id, key }) => {
      const length = byKey.get(key ?? '')
      return length === undefined ? [] : [[id, length] as const]
    }),
  )
}

function differencesOf(configured: Metadata, page: PageMetadata, length: number | undefined): Entry['differences'] {
  const [type, expression] = asCarried(configured.type, configured.expression)
  const [pageType, pageExpression] = asCarried(page.type, page.expression)
  const fields: readonly (readonly [EntryField, unknown, unknown])[] = [
    ['type', type, pageType],
    ['expression', expression, pageExpression],
    ['public', configured.public, page.public],
    ['length', length ?? page.length, length === undefined || page.length !== PAGE_LENGTH ? page.length : length],
  ]
  return fields
    .filter(([, one, other]) => one !== other)
    .map(([field, one, other]) => ({ field, configured: String(one), page: String(other) }))
}

/** A meta tag is carried as the selector that finds it, so the two are the same. */
const asCarried = (type: MetadataType | null, expression: string): readonly [string, string] =>
  type === 'META_TAG' ? ['CSS_SELECTOR', `[name='${expression}']@content`] : [type ?? '', expression]
