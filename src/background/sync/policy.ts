import { addressOf, environmentOf } from '../../core/library/address.ts'
import type { LibraryState } from '../../core/library/library.ts'
import { type Area, readFrom } from './area.ts'
import type { Source } from './source.ts'

/**
 * What the organisation sets by enterprise policy (`assets/managed_schema.json`): configurations themselves, or the
 * address or environment that they come from. The browser shows it to the extension and lets nobody change it.
 */
export const policy = (managed: Pick<Area, 'get'>): Source => ({
  name: 'policy',
  scheduled: false,
  async gather() {
    const texts = textsIn(await readFrom(managed, 'configurations'))
    const locked = {
      ...lockedApi(await readFrom(managed, 'environment'), textsIn(await readFrom(managed, 'applications'))),
      ...lockedUrl(await readFrom(managed, 'url')),
    }
    return {
      kind: 'documents',
      documents: texts.map((text) => ({ text, origin: 'policy', name: '' })),
      complete: true,
      also: { locked },
    }
  },
})

/** Firefox checks no schema. */
const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string' && one !== '') : []

function lockedApi(environment: unknown, applications: readonly string[]): LibraryState['locked'] {
  const base = typeof environment === 'string' && environment !== '' ? environmentOf(environment) : null
  return base?.ok ? { configApi: { environment: base.url, applications } } : {}
}

function lockedUrl(text: unknown): LibraryState['locked'] {
  const address = typeof text === 'string' && text !== '' ? addressOf(text) : null
  return address?.ok ? { url: { url: address.url } } : {}
}
