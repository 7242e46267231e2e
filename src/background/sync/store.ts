import { EMPTY_LIBRARY, type LibraryState } from '../../core/library/library.ts'
import { textsOf, withoutOldest } from '../../core/library/revisions.ts'
import { startQueue } from '../queue.ts'
import { type Area, readFrom } from './area.ts'

const LIBRARY = 'library'
const TEXT = 'text:'

/** Texts by their hash. */
export type Texts = ReadonlyMap<string, string>
const NO_TEXTS: Texts = new Map()

/** The browser has no room for what is to be kept; what was kept before is as it was. */
export class StorageFull extends Error {}

/**
 * Keeps the library: one object that says what there is, beside the texts that it refers to by their hash. A new text
 * is written before the object that refers to it, an old one removed after the object that no longer does. So whenever
 * the background dies, the object that stands is whole and so is every text of it.
 */
export function startStore(area: Area) {
  const inTurn = startQueue()

  const read = async (): Promise<LibraryState> => {
    const stored = await readFrom(area, LIBRARY)
    return isLibrary(stored) ? { ...EMPTY_LIBRARY, ...stored } : EMPTY_LIBRARY
  }
  const removeAllBut = async (before: ReadonlySet<string>, after: ReadonlySet<string>): Promise<void> => {
    const gone = [...before].filter((hash) => !after.has(hash))
    if (gone.length > 0) await area.remove(gone.map((hash) => TEXT + hash))
  }
  const commit = async (before: LibraryState, after: LibraryState, texts: Texts): Promise<void> => {
    const had = textsOf(before)
    for (const [hash, text] of texts) if (!had.has(hash)) await area.set({ [TEXT + hash]: text })
    await area.set({ [LIBRARY]: after })
    await removeAllBut(had, textsOf(after))
  }
  /** Gives up old revisions, one after the other, until there is room. */
  const commitInRoom = async (change: (state: LibraryState) => LibraryState, texts: Texts): Promise<LibraryState> => {
    for (let before = await read(); ; ) {
      const after = change(before)
      try {
        if (JSON.stringify(after) !== JSON.stringify(before)) await commit(before, after, texts)
        return after
      } catch {
        const smaller = withoutOldest(before)
        if (!smaller) throw new StorageFull()
        await commit(before, smaller, NO_TEXTS)
        before = smaller
      }
    }
  }

  return {
    read,
    textOf: async (hash: string): Promise<string | null> => {
      const text = await readFrom(area, TEXT + hash)
      return typeof text === 'string' ? text : null
    },
    /**
     * Changes the library, one change after the other.
     *
     * @param texts the new texts that the changed library refers to
     * @throws StorageFull
     */
    update: (change: (state: LibraryState) => LibraryState, texts = NO_TEXTS): Promise<LibraryState> =>
      inTurn(() => commitInRoom(change, texts)),
    /** Removes texts that a background wrote and died before it referred to them. */
    sweep: (): Promise<void> =>
      inTurn(async () => {
        const keys = Object.keys(await area.get(null)).filter((key) => key.startsWith(TEXT))
        await removeAllBut(new Set(keys.map((key) => key.slice(TEXT.length))), textsOf(await read()))
      }),
  }
}

export type Store = ReturnType<typeof startStore>

const isLibrary = (value: unknown): value is Partial<LibraryState> =>
  typeof value === 'object' && value !== null && 'applications' in value && Array.isArray(value.applications)
