import type { PropertyDraft } from '../../../../core/config/edit/propertyDraft.ts'
import { isObject, type JsonObject, own } from '../../../../core/config/json.ts'
import { METADATA_TYPES } from '../../../../core/config/metadata.ts'
import { guarded, plain, verbatimText } from '../../../../core/config/verbatim.ts'
import type { ExpressionType } from '../../../../core/model/property.ts'

/** Which of the two objects a field is in. */
export type Part = 'property' | 'metadata'

/** What a text field shows: as the configuration's own format has it, placeholders included. */
export function textOf(draft: PropertyDraft, part: Part, name: string): string {
  const value = own(draft[part] ?? {}, name)
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? (verbatimText(value) ?? plain(value)) : String(value)
}

export const flagOf = (draft: PropertyDraft, part: Part, name: string): boolean => own(draft[part] ?? {}, name) === true

/** The draft with one field set; everything else stays as it is. */
export const withField = (draft: PropertyDraft, part: Part, name: string, value: unknown): PropertyDraft => ({
  ...draft,
  [part]: { ...draft[part], [name]: typeof value === 'string' ? guarded(value) : value },
})

/** The draft without one field. */
export function withoutField(draft: PropertyDraft, name: string): PropertyDraft {
  const { [name]: _, ...property } = draft.property
  return { ...draft, property }
}

export function typeOf({ property, metadata }: PropertyDraft): ExpressionType {
  const origin = own(property, 'origin')
  if (origin === 'JAVASCRIPT_API' || origin === 'SERVER_SIDE_REQUEST_ATTRIBUTE') return origin
  const type = own(metadata ?? {}, 'type')
  return METADATA_TYPES.find((one) => one === type) ?? 'CSS_SELECTOR'
}

/** The draft with another source; an expression that was there stays as text. */
export function withType(draft: PropertyDraft, type: ExpressionType): PropertyDraft {
  const { metadataId, serverSideRequestAttribute, ...property } = draft.property
  if (type === 'JAVASCRIPT_API') return { property: { ...property, origin: type }, metadata: null }
  if (type === 'SERVER_SIDE_REQUEST_ATTRIBUTE')
    return { property: { ...property, origin: type, serverSideRequestAttribute: '' }, metadata: null }
  const uniqueId = metadataId ?? property.uniqueId
  const metadata: JsonObject = draft.metadata ?? {
    capturingName: '',
    name: textOf(draft, 'property', 'displayName'),
    uniqueId,
    publicMetadata: false,
    useLastValue: false,
  }
  return { property: { ...property, origin: 'META_DATA', metadataId: uniqueId }, metadata: { ...metadata, type } }
}

/** JSON that somebody typed as a draft; null: it is JSON of another shape. */
export function asDraft(value: unknown): PropertyDraft | null {
  const property = isObject(value) ? own(value, 'property') : null
  const metadata = isObject(value) ? (own(value, 'metadata') ?? null) : null
  return isObject(property) && (metadata === null || isObject(metadata)) ? { property, metadata } : null
}
