import browser from 'webextension-polyfill'
import type { StoredConfiguration } from '../bridge/relayMessages.ts'

const KEY = 'configuration'

/** The configuration in use, or null; an unreadable store is an empty one, never an exception. */
export async function loadConfiguration(): Promise<StoredConfiguration | null> {
  try {
    const stored = (await browser.storage.local.get(KEY))[KEY]
    return isStored(stored) ? stored : null
  } catch {
    return null
  }
}

/** Keeps the configuration; one key, so a half-written state can't be. */
export const saveConfiguration = (stored: StoredConfiguration): Promise<void> =>
  browser.storage.local.set({ [KEY]: stored })

const isStored = (value: unknown): value is StoredConfiguration =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'
