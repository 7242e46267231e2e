import { readConfiguration } from '../../core/config/readConfiguration.ts'
import type { Refusal } from '../../core/config/refusal.ts'
import { applicationKey } from '../../core/library/library.ts'
import type { Identified } from '../../core/library/revisions.ts'
import { hashOf } from './hash.ts'
import type { Document } from './source.ts'

/** Which application each text is of, with the texts by their hash; the first that can't be read refuses them all. */
export async function identify(
  documents: readonly Document[],
  now: number,
): Promise<
  | { readonly ok: true; readonly identified: readonly Identified[]; readonly texts: ReadonlyMap<string, string> }
  | { readonly ok: false; readonly refusal: Refusal }
> {
  const identified: Identified[] = []
  const texts = new Map<string, string>()
  for (const { text, origin, name, at = now } of documents) {
    const read = readConfiguration(text)
    if (!read.ok) return read
    const { id, name: applicationName } = read.value.configuration.application
    const facts = { id, name: applicationName }
    const hash = await hashOf(text)
    texts.set(hash, text)
    identified.push({ key: applicationKey(facts), ...facts, revision: { text: hash, origin, name, at } })
  }
  return { ok: true, identified, texts }
}
