import type { Check } from '../check.ts'
import { problem } from '../problem.ts'
import { referencesOf } from '../references.ts'

/** Metadata that something refers to and nobody has, that several properties share, or that nothing uses. */
export const references: Check = ({ configuration, fromPage }) => {
  const { metadata, body } = configuration
  const used = referencesOf(body)
  const known = new Set(metadata.map(({ id }) => id))
  const missing = used
    .filter(({ id }) => !known.has(id))
    .map(({ id, key, place }) => problem('metadata-missing', key, place, String(id)))
  if (fromPage) return missing
  const shared = metadata.flatMap(({ id, name, expression }) => {
    const users = used.filter((reference) => reference.id === id && reference.key !== null)
    return users
      .slice(1)
      .map(({ key }) =>
        problem('metadata-shared', key, name || expression, users.map((user) => user.key ?? '').join(', ')),
      )
  })
  const unused = metadata
    .filter(({ id }) => !used.some((reference) => reference.id === id))
    .map(({ id, name, expression }) => problem('metadata-unused', null, name || expression, String(id)))
  return [...missing, ...shared, ...unused]
}
