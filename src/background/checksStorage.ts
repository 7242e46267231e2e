import browser from 'webextension-polyfill'
import type { StoredChecks } from '../bridge/relayMessages.ts'
import { type Note, note } from '../core/model/code.ts'

const KEY = 'checks'
/** Sets of checks, one a configuration; the one that was saved longest ago makes room. */
const KEPT = 10

/** Every set of checks, newest first; an unreadable store is an empty one, never an exception. */
export async function loadChecks(): Promise<readonly StoredChecks[]> {
  try {
    const stored = (await browser.storage.local.get(KEY))[KEY]
    return Array.isArray(stored) ? stored.filter(isStored) : []
  } catch {
    return []
  }
}

let saving: Promise<Note | null> = Promise.resolve(null)

/**
 * Keeps a configuration's set, one after the other, and leaves the others as they are.
 *
 * @returns what the user has to know of it: whose set made room, or that nothing was kept; null: nothing
 */
export function saveChecks(stored: StoredChecks): Promise<Note | null> {
  saving = saving.then(async () => {
    const others = (await loadChecks()).filter((one) => one.of !== stored.of)
    const sets = [stored, ...others]
    try {
      await browser.storage.local.set({ [KEY]: sets.slice(0, KEPT) })
    } catch (error) {
      return note('checks-not-kept', error instanceof Error ? error.message : String(error))
    }
    const gone = sets[KEPT]
    return gone ? note('checks-made-room', String(KEPT), gone.of) : null
  })
  return saving
}

const isStored = (value: unknown): value is StoredChecks =>
  typeof value === 'object' &&
  value !== null &&
  'of' in value &&
  typeof value.of === 'string' &&
  'text' in value &&
  typeof value.text === 'string'
