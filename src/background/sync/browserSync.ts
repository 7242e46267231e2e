import { isObject } from '../../core/config/json.ts'
import { type Failure, failure } from '../../core/library/failure.ts'
import { type Drop, type LibraryState, type Revision, setupOf } from '../../core/library/library.ts'
import { type Area, readFrom } from './area.ts'
import { hashOf } from './hash.ts'
import { packed, SYNC_BYTES, unpacked } from './packed.ts'
import type { Document, Source } from './source.ts'

const INDEX = 'own'
const pieceKey = (index: number): string => `${INDEX}:${index}`

/** Says of which pieces a whole text is made, so that what has arrived in part only is not taken for one. */
type Index = { readonly pieces: number; readonly hash: string }

type SharedText = { readonly text: string; readonly name: string; readonly at: number }
/** All that the user's browsers tell each other. */
type Shared = { readonly documents: readonly SharedText[]; readonly drops: readonly Drop[] }

/** What the user gave in any of their browsers, by way of the browser's own synchronisation. */
export const browserSync = (area: Area): Source => ({
  name: 'browser-sync',
  scheduled: false,
  async gather(state) {
    if (!setupOf(state).browserSync) return null
    const index = await readFrom(area, INDEX)
    if (!isIndex(index)) return { kind: 'documents', documents: [], complete: true }
    const pieces: unknown[] = []
    for (let at = 0; at < index.pieces; at++) pieces.push(await readFrom(area, pieceKey(at)))
    const text = await unpacked(pieces.map(String))
    const shared = text !== null && (await hashOf(text)) === index.hash ? sharedIn(text) : null
    if (!shared) return { kind: 'failed', failure: failure('browser-sync-incomplete') }
    const documents: readonly Document[] = shared.documents.map((one) => ({ ...one, origin: 'browser-sync' }))
    return { kind: 'documents', documents, complete: true, drops: shared.drops }
  },
})

/**
 * Gives what the user has given here to their other browsers.
 *
 * @returns why not, or null
 */
export async function publish(
  area: Area,
  state: LibraryState,
  textOf: (hash: string) => Promise<string | null>,
): Promise<Failure | null> {
  if (!setupOf(state).browserSync) return null
  const documents: SharedText[] = []
  for (const { text: hash, name, at } of ownOf(state)) {
    const text = await textOf(hash)
    if (text !== null) documents.push({ text, name, at })
  }
  // Every browser writes the same of the same, or they would answer each other for ever.
  documents.sort((a, b) => (a.text < b.text ? -1 : 1))
  const text = JSON.stringify({ documents, drops: state.drops } satisfies Shared)
  const hash = await hashOf(text)
  const before = await readFrom(area, INDEX)
  if (isIndex(before) && before.hash === hash) return null
  const pieces = await packed(text)
  const size = pieces.reduce((sum, piece) => sum + piece.length + 16, 100)
  const full = failure('browser-sync-full', String(Math.ceil(size / 1024)), String(SYNC_BYTES / 1024))
  if (size > SYNC_BYTES) return full
  try {
    await area.set({
      [INDEX]: { pieces: pieces.length, hash } satisfies Index,
      ...Object.fromEntries(pieces.map((piece, at) => [pieceKey(at), piece])),
    })
    const surplus = isIndex(before) ? before.pieces - pieces.length : 0
    if (surplus > 0) await area.remove(Array.from({ length: surplus }, (_, at) => pieceKey(pieces.length + at)))
    return null
  } catch {
    return full
  }
}

/** The newest that the user gave of each application; the sample is everywhere anyway. */
const ownOf = ({ applications }: LibraryState): readonly Revision[] =>
  applications
    .map(({ heads: { file, 'browser-sync': other } }) => (other && (!file || other.at > file.at) ? other : file))
    .filter((revision) => revision !== undefined && revision.origin !== 'sample') as Revision[]

const isIndex = (value: unknown): value is Index =>
  typeof value === 'object' &&
  value !== null &&
  'pieces' in value &&
  'hash' in value &&
  typeof value.pieces === 'number' &&
  value.pieces <= 512

/** Null: another version of this extension wrote something else. */
function sharedIn(text: string): Shared | null {
  const value: unknown = JSON.parse(text)
  return isObject(value) && Array.isArray(value.documents) && Array.isArray(value.drops)
    ? { documents: value.documents, drops: value.drops }
    : null
}
