import { isObject, type JsonObject, own, parseJson } from './json.ts'
import { otherFile } from './otherFile.ts'
import type { JsonKind } from './protect.ts'
import { done, type Result, refused } from './refusal.ts'
import { verbatimText } from './verbatim.ts'

/** Fields that a web application's body has and nothing else (Config API reference). */
const FIELDS = [
  'userActionAndSessionProperties',
  'metaDataCaptureSettings',
  'monitoringSettings',
  'userTags',
  'userActionNamingSettings',
  'realUserMonitoringEnabled',
]
const LISTS = ['userActionAndSessionProperties', 'metaDataCaptureSettings']

export const looksLikeObject = (text: string): boolean => /^\uFEFF?\s*[{[]/.test(text)

/** Reads a web application's body; whatever else is in it stays in it. */
export function readBody(text: string, kind: JsonKind): Result<JsonObject> {
  const json = parseJson(text, kind)
  return json.ok ? asBody(json.value) : json
}

/** Takes JSON as a web application's body, or says what it is instead. */
export function asBody(value: unknown): Result<JsonObject> {
  if (!isObject(value)) return refused('not-an-application')
  if (!FIELDS.some((name) => Object.hasOwn(value, name))) {
    if (isList(value)) return refused('application-list')
    const other = otherFile(value)
    return other ? refused('other-file', other) : refused('not-an-application')
  }
  for (const name of LISTS) {
    const list = own(value, name) ?? []
    if (!Array.isArray(list) && verbatimText(list) === null)
      return refused('wrong-type', name, 'array', isObject(list) ? 'object' : typeof list)
  }
  return done(value)
}

/** The answer to `GET /api/config/v1/applications/web`: names and ids, no settings. */
const isList = (value: JsonObject): boolean => {
  const values = own(value, 'values')
  return Array.isArray(values) && values.every((item) => isObject(item) && Object.hasOwn(item, 'id'))
}
