import { LIMITS } from '../model/limits.ts'
import {
  AGGREGATIONS,
  DATA_TYPES,
  type DataType,
  danglingExpression,
  type Property,
  type Storage,
} from '../model/property.ts'
import { type Flaws, fieldsOf } from './fields.ts'
import { isObject, type JsonObject, own } from './json.ts'
import type { Metadata } from './metadata.ts'
import { isError, type Problem } from './problem.ts'

const ORIGINS = ['JAVASCRIPT_API', 'META_DATA', 'SERVER_SIDE_REQUEST_ATTRIBUTE'] as const

/** What a property needs of the rest of the body. */
export type Surroundings = {
  readonly metadata: ReadonlyMap<number, Metadata>
  /** By metadata id, in UTF-16 units, where the source says another length than the data type's. */
  readonly lengths: JsonObject
}

type Origin = Pick<Property, 'expressionType' | 'expression' | 'public' | 'useLastValue' | 'metadata'>

/**
 * Reads `userActionAndSessionProperties[index]` and joins it with its metadata.
 *
 * @returns the property; `understood` is false where a field that decides what is captured isn't: its source is then a
 *   name that no source can have, the place of the field in quotes, so that it is shown as failed
 */
export function readProperty(
  item: JsonObject,
  index: number,
  { metadata, lengths }: Surroundings,
  found: Problem[],
): { property: Property; understood: boolean } {
  const path = `userActionAndSessionProperties[${index}]`
  const rawKey = own(item, 'key')
  const flaws: Flaws = { found: [], key: typeof rawKey === 'string' ? rawKey : null }
  const field = fieldsOf(item, path, flaws)
  const key = field.text('key', '')
  const dataType = field.oneOf('type', DATA_TYPES, 'STRING')
  const storage: Storage[] = []
  if (field.flag('storeAsUserActionProperty', false)) storage.push('action')
  if (field.flag('storeAsSessionProperty', false)) storage.push('session')
  const { lost, ...origin } = readOrigin(item, path, metadata, flaws)
  const property: Property = {
    id: field.whole('uniqueId', index + 1),
    key,
    displayName: field.text('displayName', key),
    ...origin,
    dataType,
    length:
      (own(lengths, String(own(item, 'metadataId'))) as number | undefined) ??
      lengthOf(dataType, field.whole('longStringLength', LIMITS.longStringDefault)),
    storage,
    aggregation: own(item, 'aggregation') === '' ? null : field.oneOf('aggregation', AGGREGATIONS, null),
    cleanupRule: field.text('cleanupRule', null) || null,
    ignoreCase: field.flag('ignoreCase', false),
  }
  found.push(...flaws.found)
  const place = flaws.found.find(isError)?.args[0]
  const unread = lost ?? (place === undefined ? undefined : `'${place}'`)
  return unread === undefined
    ? { property, understood: true }
    : { property: { ...property, expressionType: 'META_TAG', expression: unread }, understood: false }
}

function readOrigin(
  item: JsonObject,
  path: string,
  metadata: ReadonlyMap<number, Metadata>,
  flaws: Flaws,
): Origin & { lost?: string } {
  const field = fieldsOf(item, path, flaws)
  const none = { expression: '', public: false, useLastValue: false }
  const origin = field.oneOf('origin', ORIGINS, 'META_DATA')
  if (origin === 'JAVASCRIPT_API') return { ...none, expressionType: 'JAVASCRIPT_API' }
  if (origin === 'SERVER_SIDE_REQUEST_ATTRIBUTE')
    return {
      ...none,
      expressionType: 'SERVER_SIDE_REQUEST_ATTRIBUTE',
      expression: field.text('serverSideRequestAttribute', ''),
    }
  const place = `${path}.metadataId`
  const id = field.whole('metadataId', 0)
  const entry = metadata.get(id)
  if (!entry && !flaws.found.some(({ args }) => args[0] === place))
    return { ...none, expressionType: 'META_TAG', lost: danglingExpression(place, id) }
  if (!entry?.type) return { ...none, expressionType: 'META_TAG', lost: `'${place}'` }
  return {
    expressionType: entry.type,
    expression: entry.expression,
    public: entry.public,
    useLastValue: entry.useLastValue,
    metadata: entry.id,
  }
}

const lengthOf = (dataType: DataType, longStringLength: number): number =>
  dataType === 'LONG_STRING' ? longStringLength : LIMITS.string

/** The lengths that a draft carries, by metadata id. */
export function carriedLengths(carried: JsonObject): JsonObject {
  const lengths = own(carried, 'lengths')
  return isObject(lengths) ? Object.fromEntries(Object.entries(lengths).filter(([, n]) => Number.isSafeInteger(n))) : {}
}
