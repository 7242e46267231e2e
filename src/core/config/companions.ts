import type { Companions } from './configuration.ts'
import { resourcesOf, terraform } from './formats/terraform.ts'
import { isObject, type JsonObject, own, parseJson } from './json.ts'
import { done, type Result, refused } from './refusal.ts'
import { readHcl } from './terraform/readHcl.ts'
import { companionsOfResources } from './terraform/resources.ts'

/** The companions as our own file has them: named fields of one object. */
export function companionsOf(file: JsonObject): Result<Companions> {
  const wrong = (name: string, expected: string) => refused('wrong-type', name, expected, typeof own(file, name))
  const dataPrivacy = own(file, 'dataPrivacy') ?? null
  const keyUserActions = own(file, 'keyUserActions') ?? null
  const requestAttributes = own(file, 'requestAttributes') ?? []
  const checks = own(file, 'checks') ?? []
  if (dataPrivacy !== null && !isObject(dataPrivacy)) return wrong('dataPrivacy', 'object')
  if (keyUserActions !== null && !isObject(keyUserActions)) return wrong('keyUserActions', 'object')
  if (!isObjects(requestAttributes)) return wrong('requestAttributes', 'array of objects')
  if (!isObjects(checks)) return wrong('checks', 'array of objects')
  return done({ dataPrivacy, keyUserActions, requestAttributes, checks })
}

const isObjects = (value: unknown): value is readonly JsonObject[] => Array.isArray(value) && value.every(isObject)

/**
 * Reads what the Config API keeps beside the application, each an answer of its own: data privacy, one request attribute
 * or several, key user actions; and a file of checks. Data privacy and request attributes also as Terraform text.
 * Recognised by content.
 */
export function readCompanions(text: string): Result<Partial<Companions>> {
  if (terraform.recognises(text)) return inTerraform(text)
  const json = parseJson(text)
  if (!json.ok) return json
  const { value } = json
  if (isObjects(value) && value.length > 0 && value.every(isAttribute)) return done({ requestAttributes: value })
  if (!isObject(value)) return refused('no-companion')
  if (Object.hasOwn(value, 'doNotTrackBehaviour') || Object.hasOwn(value, 'dataCaptureOptInEnabled'))
    return done({ dataPrivacy: value })
  if (Object.hasOwn(value, 'keyUserActionList')) return done({ keyUserActions: value })
  if (isAttribute(value)) return done({ requestAttributes: [value] })
  const checks = own(value, 'checks')
  if (isObjects(checks)) return done({ checks })
  const values = own(value, 'values')
  if (isObjects(values) && values.length > 0 && values.every(isAttribute)) return done({ requestAttributes: values })
  return refused('no-companion')
}

function inTerraform(text: string): Result<Partial<Companions>> {
  const blocks = readHcl(text)
  if (!blocks.ok) return blocks
  const { dataPrivacy, requestAttributes } = companionsOfResources(resourcesOf(blocks.value), 'text')
  if (!dataPrivacy && requestAttributes.length === 0) return refused('no-companion')
  return done({ ...(dataPrivacy && { dataPrivacy }), ...(requestAttributes.length > 0 && { requestAttributes }) })
}

const isAttribute = (value: JsonObject): boolean => Array.isArray(own(value, 'dataSources'))
