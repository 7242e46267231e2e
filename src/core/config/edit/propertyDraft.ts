import type { Configuration } from '../configuration.ts'
import { isObject, type JsonObject, own } from '../json.ts'
import { referencesOf } from '../references.ts'

/** One property and the metadata that it is read from, each as the configuration's JSON has it, unknown fields included. */
export type PropertyDraft = { readonly property: JsonObject; readonly metadata: JsonObject | null }

const PROPERTIES = 'userActionAndSessionProperties'
const METADATA = 'metaDataCaptureSettings'

const listOf = (body: JsonObject, name: string): readonly unknown[] => {
  const list = own(body, name)
  return Array.isArray(list) ? list : []
}
const idOf = (item: unknown): number | null => {
  const id = isObject(item) ? own(item, 'uniqueId') : null
  return typeof id === 'number' ? id : null
}

/** An id that nobody among the properties, the user tags and the metadata has. */
export const freshId = (body: JsonObject): number =>
  Math.max(
    0,
    ...[PROPERTIES, 'userTags', METADATA].flatMap((name) => listOf(body, name).map((item) => idOf(item) ?? 0)),
  ) + 1

/** The property at a place of the configuration's order; null: there is none that could be edited. */
export function draftAt({ body }: Configuration, index: number): PropertyDraft | null {
  const property = listOf(body, PROPERTIES)[index]
  if (!isObject(property)) return null
  const id = own(property, 'metadataId')
  const metadata = listOf(body, METADATA).find((item) => id !== undefined && idOf(item) === id)
  return { property, metadata: isObject(metadata) ? metadata : null }
}

/** A copy with a key and ids of its own. */
export function duplicateOf({ body }: Configuration, { property, metadata }: PropertyDraft): PropertyDraft {
  const id = freshId(body)
  const keys = new Set(listOf(body, PROPERTIES).map((item) => (isObject(item) ? own(item, 'key') : null)))
  const base = `${String(own(property, 'key') ?? '')}_copy`
  let key = base
  for (let n = 2; keys.has(key); n++) key = `${base}_${n}`
  return {
    property: { ...property, key, uniqueId: id, ...(metadata && { metadataId: id }) },
    metadata: metadata && { ...metadata, uniqueId: id },
  }
}

/** Other properties that read the same metadata, by key: an edit of it changes them too. */
export function sharersOf(
  { body }: Configuration,
  index: number | null,
  { metadata }: PropertyDraft,
): readonly string[] {
  const id = idOf(metadata)
  return referencesOf(body)
    .filter((reference) => reference.id === id && reference.place !== `${PROPERTIES}[${index}].metadataId`)
    .flatMap(({ key }) => (key === null ? [] : [key]))
}

/**
 * The body with a property put in: at its place, or, `index` null, as a new one at the end. Everything else stays as it
 * is; metadata that only this property used goes when it no longer does.
 */
export function withDraft(body: JsonObject, index: number | null, { property, metadata }: PropertyDraft): JsonObject {
  const properties = [...listOf(body, PROPERTIES)]
  if (index === null) properties.push(property)
  else properties[index] = property
  const entries = [...listOf(body, METADATA)]
  const id = idOf(metadata)
  const at = metadata ? entries.findIndex((item) => idOf(item) === id) : -1
  if (metadata && at < 0) entries.push(metadata)
  else if (metadata) entries[at] = metadata
  return tidied(body, { ...body, [METADATA]: entries, [PROPERTIES]: properties })
}

/** The body without the property at that place. */
export const withoutProperty = (body: JsonObject, index: number): JsonObject =>
  tidied(body, { ...body, [PROPERTIES]: listOf(body, PROPERTIES).filter((_, at) => at !== index) })

/** Takes out metadata that was in use before and no longer is. */
function tidied(before: JsonObject, after: JsonObject): JsonObject {
  const used = new Set(referencesOf(after).map(({ id }) => id))
  const lost = new Set(referencesOf(before).flatMap(({ id }) => (used.has(id) ? [] : [id])))
  const gone = (item: unknown): boolean => lost.has(idOf(item) ?? Number.NaN)
  return lost.size === 0 ? after : { ...after, [METADATA]: listOf(after, METADATA).filter((item) => !gone(item)) }
}
