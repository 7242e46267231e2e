import type { Application, DoNotTrackBehaviour } from '../model/application.ts'
import { note } from '../model/code.ts'
import { LIMITS } from '../model/limits.ts'
import {
  AGGREGATIONS,
  type Aggregation,
  DATA_TYPES,
  type DataType,
  type ExpressionType,
  type Property,
  type Storage,
} from '../model/property.ts'
import { fieldsOf, WrongField } from './fields.ts'
import { isObject, type JsonObject, parseJson, type Refusal } from './json.ts'

const METADATA_TYPES = [
  'COOKIE',
  'CSS_SELECTOR',
  'JAVA_SCRIPT_FUNCTION',
  'JAVA_SCRIPT_VARIABLE',
  'META_TAG',
  'QUERY_STRING',
  'RESPONSE_HEADER',
] as const
const ORIGINS = ['JAVASCRIPT_API', 'META_DATA', 'SERVER_SIDE_REQUEST_ATTRIBUTE'] as const
const BEHAVIOURS: readonly DoNotTrackBehaviour[] = ['CAPTURE_ANONYMIZED', 'IGNORE_DO_NOT_TRACK', 'DO_NOT_CAPTURE']

type Metadata = {
  readonly type: (typeof METADATA_TYPES)[number]
  readonly expression: string
  readonly public: boolean
  readonly useLastValue: boolean
}

/**
 * Reads the body of the Config API's web application (`GET /api/config/v1/applications/web/{id}`), as its reference
 * describes it. The body itself is kept as text by the caller, so fields that are not read here are not lost.
 *
 * @returns the application, or a refusal that names the place
 */
export function parseConfigApi(text: string): { ok: true; application: Application } | { ok: false; refusal: Refusal } {
  const json = parseJson(text)
  if (!json.ok) return json
  if (!isObject(json.value)) return { ok: false, refusal: note('not-an-application') }
  if (!Object.hasOwn(json.value, 'userActionAndSessionProperties'))
    return {
      ok: false,
      refusal: note(Object.hasOwn(json.value, 'metaDataCaptureSettings') ? 'no-properties' : 'not-an-application'),
    }
  try {
    return { ok: true, application: toApplication(json.value) }
  } catch (error) {
    if (error instanceof WrongField) return { ok: false, refusal: error.refusal }
    throw error
  }
}

function toApplication(body: JsonObject): Application {
  const root = fieldsOf(body, '')
  const monitoring = fieldsOf(root.object('monitoringSettings'), 'monitoringSettings')
  const frameworks = fieldsOf(
    monitoring.object('javaScriptFrameworkSupport'),
    'monitoringSettings.javaScriptFrameworkSupport',
  )
  const privacy = fieldsOf(root.object('dataPrivacy'), 'dataPrivacy')
  const metadata = new Map(root.objects('metaDataCaptureSettings').map((item, index) => toMetadata(item, index)))
  // A body without monitoring settings (a partial export) says nothing about what is captured: assume the default, on.
  const complete = Object.hasOwn(body, 'monitoringSettings')
  return {
    name: root.text('name', ''),
    id: root.textOrNull('identifier') ?? root.textOrNull('id'),
    properties: root.objects('userActionAndSessionProperties').map((item, index) => toProperty(item, index, metadata)),
    doNotTrack: privacy.oneOf('doNotTrackBehaviour', BEHAVIOURS, 'CAPTURE_ANONYMIZED'),
    optIn: privacy.flag('dataCaptureOptInEnabled', false),
    fetchRequests: monitoring.flag('fetchRequests', !complete),
    xmlHttpRequest: monitoring.flag('xmlHttpRequest', !complete),
    angular: frameworks.flag('angular', false),
    excludeXhrRegex: monitoring.text('excludeXhrRegex', ''),
  }
}

function toMetadata(item: JsonObject, index: number): readonly [number, Metadata] {
  const field = fieldsOf(item, `metaDataCaptureSettings[${index}]`)
  const type = field.oneOf('type', METADATA_TYPES, 'CSS_SELECTOR')
  return [
    field.whole('uniqueId', index + 1),
    {
      type,
      expression: field.text('capturingName', ''),
      public: field.flag('publicMetadata', false),
      useLastValue: field.flag('useLastValue', false),
    },
  ]
}

function toProperty(item: JsonObject, index: number, metadata: ReadonlyMap<number, Metadata>): Property {
  const path = `userActionAndSessionProperties[${index}]`
  const field = fieldsOf(item, path)
  const key = field.text('key', '')
  const dataType = field.oneOf('type', DATA_TYPES, 'STRING')
  const aggregation = field.textOrNull('aggregation')
    ? field.oneOf<Aggregation>('aggregation', AGGREGATIONS, 'LAST')
    : null
  const storage: Storage[] = []
  if (field.flag('storeAsUserActionProperty', false)) storage.push('action')
  if (field.flag('storeAsSessionProperty', false)) storage.push('session')
  return {
    id: field.whole('uniqueId', index + 1),
    key,
    displayName: field.text('displayName', key),
    ...toOrigin(item, path, metadata),
    dataType,
    length: lengthOf(dataType, field.whole('longStringLength', LIMITS.longStringDefault)),
    storage,
    aggregation,
    cleanupRule: field.textOrNull('cleanupRule') || null,
    ignoreCase: field.flag('ignoreCase', false),
  }
}

type Origin = Pick<Property, 'expressionType' | 'expression' | 'public' | 'useLastValue'>

function toOrigin(item: JsonObject, path: string, metadata: ReadonlyMap<number, Metadata>): Origin {
  const field = fieldsOf(item, path)
  const without = (expressionType: ExpressionType, expression: string): Origin => ({
    expressionType,
    expression,
    public: false,
    useLastValue: false,
  })
  const origin = field.oneOf('origin', ORIGINS, 'META_DATA')
  if (origin === 'JAVASCRIPT_API') return without('JAVASCRIPT_API', '')
  if (origin === 'SERVER_SIDE_REQUEST_ATTRIBUTE')
    return without('SERVER_SIDE_REQUEST_ATTRIBUTE', field.text('serverSideRequestAttribute', ''))
  const id = field.whole('metadataId', 0)
  const found = metadata.get(id)
  if (!found) throw new WrongField(note('dangling-metadata', `${path}.metadataId`, String(id)))
  return {
    expressionType: found.type,
    expression: found.expression,
    public: found.public,
    useLastValue: found.useLastValue,
  }
}

const lengthOf = (dataType: DataType, longStringLength: number): number =>
  dataType === 'LONG_STRING' ? longStringLength : LIMITS.string
