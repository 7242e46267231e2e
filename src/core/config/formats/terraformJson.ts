import { looksLikeObject } from '../body.ts'
import type { Format } from '../format.ts'
import { isObject, type JsonObject, own, parseJson } from '../json.ts'
import { refused } from '../refusal.ts'
import { draftOfResources, type Resource } from '../terraform/resources.ts'

/**
 * `terraform show -json`, of a state or of a plan. Only the web application and what belongs to it is taken: a state also
 * holds other resources and their secrets.
 */
export const terraformJson: Format = {
  name: 'terraform-json',
  recognises: (text) => looksLikeObject(text) && /"(?:terraform_version|root_module)"\s*:/.test(text),
  read(text) {
    const json = parseJson(text)
    if (!json.ok) return json
    const module = isObject(json.value) ? rootOf(json.value) : null
    return module ? draftOfResources(resourcesOf(module), 'terraform-json', () => ({})) : refused('no-web-application')
  },
}

function rootOf(value: JsonObject): JsonObject | null {
  for (const name of ['planned_values', 'values']) {
    const values = own(value, name)
    const root = isObject(values) ? own(values, 'root_module') : undefined
    if (isObject(root)) return root
  }
  return null
}

const objects = (value: unknown): readonly JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : [])

function resourcesOf(module: JsonObject): Resource[] {
  const resources = objects(own(module, 'resources')).flatMap((resource) => {
    const { type, name, address, values } = resource
    return typeof type === 'string' && isObject(values) ? [{ type, name: String(address ?? name ?? type), values }] : []
  })
  return [...resources, ...objects(own(module, 'child_modules')).flatMap(resourcesOf)]
}
