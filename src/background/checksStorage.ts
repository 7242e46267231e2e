import browser from 'webextension-polyfill'
import type { StoredChecks } from '../bridge/relayMessages.ts'

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

let saving = Promise.resolve()

/** Keeps a configuration's set, one after the other, and leaves the others as they are. */
export function saveChecks(stored: StoredChecks): Promise<void> {
  saving = saving
    .catch(() => undefined)
    .then(async () => {
      const others = (await loadChecks()).filter((one) => one.of !== stored.of)
      await browser.storage.local.set({ [KEY]: [stored, ...others].slice(0, KEPT) })
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
