import type { Property } from '../model/property.ts'
import type { Configuration } from './configuration.ts'
import { isObject, type JsonObject } from './json.ts'
import { plain, verbatimText } from './verbatim.ts'

export type FieldChange = { readonly field: string; readonly before: string | null; readonly after: string | null }

/** What became of one property, or of the rest of the application (`key: null`). */
export type Change = {
  readonly key: string | null
  readonly state: 'added' | 'removed' | 'changed'
  readonly fields: readonly FieldChange[]
}

/** Compared property by property instead, joined with their metadata. */
const JOINED = new Set(['userActionAndSessionProperties', 'metaDataCaptureSettings'])
/** What the API adds to its answers by itself. */
const IGNORED = new Set(['metadata'])

/**
 * What differs from one configuration to the other, property by property; the rest of the application field by field.
 * A property that only has another key is recognised by its id. The order of properties is no difference.
 */
export function diffConfigurations(before: Configuration, after: Configuration): readonly Change[] {
  const old = keyed(before.application.properties)
  const now = keyed(after.application.properties)
  const renamed = renamedOf(old, now)
  const changes: Change[] = []
  for (const [name, property] of old) {
    const other = now.get(renamed.get(name) ?? name)
    const fields = other ? fieldChanges(property, other) : []
    if (!other) changes.push({ key: property.key, state: 'removed', fields: [] })
    else if (fields.length > 0) changes.push({ key: property.key, state: 'changed', fields })
  }
  const targets = new Set(renamed.values())
  for (const [name, { key }] of now)
    if (!old.has(name) && !targets.has(name)) changes.push({ key, state: 'added', fields: [] })
  const rest = restChanges(before, after)
  return rest.length > 0 ? [...changes, { key: null, state: 'changed', fields: rest }] : changes
}

type Keyed = ReadonlyMap<string, Property>

/** By key; of several with one key each keeps its place among them. */
function keyed(properties: readonly Property[]): Keyed {
  const map = new Map<string, Property>()
  for (const property of properties) {
    let name = property.key
    while (map.has(name)) name += '\0'
    map.set(name, property)
  }
  return map
}

function renamedOf(old: Keyed, now: Keyed): ReadonlyMap<string, string> {
  const fresh = new Map([...now].filter(([name]) => !old.has(name)).map(([name, { id }]) => [id, name] as const))
  return new Map(
    [...old].flatMap(([name, { id }]) => {
      const target = now.has(name) ? undefined : fresh.get(id)
      return target === undefined ? [] : [[name, target] as const]
    }),
  )
}

function fieldChanges(before: Property, after: Property): FieldChange[] {
  const fields = Object.keys(before) as (keyof Property)[]
  return fields.flatMap((field) => {
    const [one, other] = [shown(before[field]), shown(after[field])]
    return one === other ? [] : [{ field, before: one, after: other }]
  })
}

function restChanges(before: Configuration, after: Configuration): FieldChange[] {
  const rest = ({ body }: Configuration): JsonObject =>
    Object.fromEntries(Object.entries(body).filter(([name]) => !JOINED.has(name) && !IGNORED.has(name)))
  const old = new Map([...leaves(rest(before), ''), ...leaves(before.companions, '')])
  const now = new Map([...leaves(rest(after), ''), ...leaves(after.companions, '')])
  const unused = [...unusedMetadata(before, after)]
  const paths = new Set([...old.keys(), ...now.keys()])
  return [...paths]
    .filter((path) => old.get(path) !== now.get(path))
    .map((field) => ({ field, before: old.get(field) ?? null, after: now.get(field) ?? null }))
    .concat(unused)
}

/** Metadata that no property reads isn't seen in any property; by id. */
function* unusedMetadata(before: Configuration, after: Configuration): Generator<FieldChange> {
  const text = ({ metadata }: Configuration, id: number): string | null => {
    const entry = metadata.find((one) => one.id === id)
    return entry ? `${entry.type} ${entry.expression}` : null
  }
  const idsOf = ({ metadata, body }: Configuration): number[] => {
    const used = new Set(usedIds(body))
    return metadata.map(({ id }) => id).filter((id) => !used.has(id))
  }
  for (const id of new Set([...idsOf(before), ...idsOf(after)])) {
    const [one, other] = [text(before, id), text(after, id)]
    if (one !== other) yield { field: `metaDataCaptureSettings ${id}`, before: one, after: other }
  }
}

function usedIds({ userActionAndSessionProperties: list }: JsonObject): unknown[] {
  return (Array.isArray(list) ? list : []).filter(isObject).map(({ metadataId }) => metadataId)
}

/** Every value in a JSON value, by its path. Nesting is bounded where the text is read. */
function* leaves(value: unknown, path: string): Generator<readonly [string, string]> {
  if (!isObject(value) && !Array.isArray(value)) {
    if (value !== null) yield [path, shown(value)]
    return
  }
  const entries = Array.isArray(value)
    ? value.map((item: unknown, index) => [`${path}[${index}]`, item] as const)
    : Object.entries(value).map(([name, item]) => [path ? `${path}.${name}` : name, item] as const)
  for (const [name, item] of entries) yield* leaves(item, name)
}

const shown = (value: unknown): string =>
  typeof value === 'string'
    ? (verbatimText(value) ?? plain(value))
    : Array.isArray(value)
      ? value.join(', ')
      : String(value)
