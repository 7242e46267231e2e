import type { Check } from '../check.ts'
import { problem } from '../problem.ts'
import { referencesOf } from '../references.ts'

/** One expression captured by two metadata entries costs two places where one could serve both. */
export const expressionTwice: Check = ({ configuration: { metadata, body } }) => {
  const first = new Map<string, string>()
  const keyOf = new Map(referencesOf(body).map(({ id, key }) => [id, key] as const))
  return metadata.flatMap(({ id, type, expression, name }) => {
    const source = `${type} ${expression}`
    const other = first.get(source)
    if (other === undefined) first.set(source, name || String(id))
    return other === undefined || expression === ''
      ? []
      : [problem('expression-twice', keyOf.get(id) ?? null, expression, other, name || String(id))]
  })
}
