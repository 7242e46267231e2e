import type { ExpressionType } from '../model/property.ts'
import { type Flaws, fieldsOf } from './fields.ts'
import type { JsonObject } from './json.ts'

/** Types that a metadata entry can have (Config API reference). */
export const METADATA_TYPES = [
  'COOKIE',
  'CSS_SELECTOR',
  'JAVA_SCRIPT_FUNCTION',
  'JAVA_SCRIPT_VARIABLE',
  'META_TAG',
  'QUERY_STRING',
  'RESPONSE_HEADER',
] as const satisfies readonly ExpressionType[]
export type MetadataType = (typeof METADATA_TYPES)[number]

/** One entry of `metaDataCaptureSettings`: what the page's agent reads, whoever uses it. */
export type Metadata = {
  readonly id: number
  readonly name: string
  /** Null: a type that isn't known. */
  readonly type: MetadataType | null
  readonly expression: string
  readonly public: boolean
  readonly useLastValue: boolean
}

/** Reads `metaDataCaptureSettings[index]`; an entry without a type is read as the CSS selector that it most often is. */
export function readMetadata(item: JsonObject, index: number, found: Flaws['found']): Metadata {
  const field = fieldsOf(item, `metaDataCaptureSettings[${index}]`, { found, key: null })
  return {
    id: field.whole('uniqueId', index + 1),
    name: field.text('name', ''),
    type: field.oneOf('type', METADATA_TYPES, Object.hasOwn(item, 'type') ? null : 'CSS_SELECTOR'),
    expression: field.text('capturingName', ''),
    public: field.flag('publicMetadata', false),
    useLastValue: field.flag('useLastValue', false),
  }
}
