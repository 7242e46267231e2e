import { isObject, type JsonObject } from '../json.ts'
import { apiName, ITEMS, REPEATED } from './names.ts'

/** `state`: from `terraform show -json`, where what isn't set stands as null or as an empty list. */
export type TerraformKind = 'text' | 'state'

/** A block's values under the Config API's names; what isn't known keeps its form. */
export function toApi(values: JsonObject, block: string, kind: TerraformKind): JsonObject {
  const entries: [string, unknown][] = []
  for (const [name, value] of Object.entries(values)) {
    if (name === 'id' && (block === 'property' || block === 'tag') && values.unique_id) continue
    const converted = convert(name, value, kind)
    if (converted !== undefined) entries.push([apiName(block, name), converted])
  }
  return Object.fromEntries(entries)
}

const isBlocks = (value: unknown): value is readonly JsonObject[] =>
  Array.isArray(value) && value.length > 0 && value.every(isObject)

function convert(name: string, value: unknown, kind: TerraformKind): unknown {
  if (value === null) return undefined
  const item = ITEMS.get(name)
  if (Array.isArray(value) && value.length === 0) return kind === 'text' || item ? value : undefined
  if (!isBlocks(value)) return value
  if (item && value.every((block) => Object.keys(block).every((key) => key === item)))
    return value.flatMap((block) => {
      const items = block[item]
      return isBlocks(items) ? items.map((one) => toApi(one, item, kind)) : []
    })
  const blocks = value.map((block) => toApi(block, name, kind))
  return blocks.length > 1 || REPEATED.has(name) ? blocks : blocks[0]
}
