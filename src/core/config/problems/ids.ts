import type { Check } from '../check.ts'
import { isObject, own } from '../json.ts'
import { type Problem, problem } from '../problem.ts'

/** An id is unique among the properties and user tags, and another among the metadata (Config API reference). */
export const ids: Check = ({ configuration: { application, metadata, body } }) => {
  const tags = own(body, 'userTags')
  const named = [
    ...application.properties.map(({ id, key }) => ({ id, key, name: key })),
    ...(Array.isArray(tags) ? tags : [])
      .filter(isObject)
      .flatMap((tag) => (typeof tag.uniqueId === 'number' ? [{ id: tag.uniqueId, key: null, name: 'userTags' }] : [])),
  ]
  return [
    ...repeated(named),
    ...repeated(metadata.map(({ id, name }) => ({ id, key: null, name: name || 'metaDataCaptureSettings' }))),
  ]
}

function repeated(items: readonly { id: number; key: string | null; name: string }[]): Problem[] {
  const first = new Map<number, string>()
  return items.flatMap(({ id, key, name }) => {
    const other = first.get(id)
    if (other === undefined) first.set(id, name)
    return other === undefined ? [] : [problem('id-duplicate', key, String(id), name, other)]
  })
}
