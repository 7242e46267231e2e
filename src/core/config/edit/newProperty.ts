import { LIMITS } from '../../model/limits.ts'
import type { Aggregation, DataType, ExpressionType, Storage } from '../../model/property.ts'
import type { JsonObject } from '../json.ts'
import { freshId, type PropertyDraft } from './propertyDraft.ts'

/** What somebody wishes a new property to be; what is left out is made up. */
export type WantedProperty = {
  readonly type: ExpressionType
  readonly expression: string
  readonly key?: string
  readonly displayName?: string
  readonly dataType?: DataType
  readonly aggregation?: Aggregation
  readonly storage?: readonly Storage[]
}

/** A key made of an expression: lower case, only characters that keys usually have. */
export const keyOf = (expression: string): string =>
  expression
    .replace(/@content$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 50) || 'property'

/** A body without properties, to begin with where there is no configuration. */
export const EMPTY_BODY: JsonObject = {
  name: 'New configuration',
  userActionAndSessionProperties: [],
  metaDataCaptureSettings: [],
}

/** A new property as the Config API would have it, with ids that nobody has. */
export function newProperty(body: JsonObject, wanted: WantedProperty): PropertyDraft {
  const { type, expression, dataType = 'STRING', storage = ['action'] } = wanted
  const id = freshId(body)
  const key = wanted.key ?? keyOf(expression)
  const fromPage = type !== 'JAVASCRIPT_API' && type !== 'SERVER_SIDE_REQUEST_ATTRIBUTE'
  const displayName = wanted.displayName ?? key
  return {
    property: {
      displayName,
      type: dataType,
      origin: fromPage ? 'META_DATA' : type,
      aggregation: wanted.aggregation ?? 'LAST',
      storeAsUserActionProperty: storage.includes('action'),
      storeAsSessionProperty: storage.includes('session'),
      uniqueId: id,
      key,
      ...(fromPage && { metadataId: id }),
      ...(type === 'SERVER_SIDE_REQUEST_ATTRIBUTE' && { serverSideRequestAttribute: expression }),
      ...(dataType === 'LONG_STRING' && { longStringLength: LIMITS.longStringDefault }),
      ignoreCase: false,
    },
    metadata: fromPage
      ? { type, capturingName: expression, name: displayName, uniqueId: id, publicMetadata: false, useLastValue: false }
      : null,
  }
}
