import browser from 'webextension-polyfill'

const KEY = 'inspectedTabs'

/** The tabs that had a toolbox when the background was last alive; an unreadable store is an empty one. */
export async function inspectedBefore(): Promise<ReadonlySet<number>> {
  try {
    const stored = (await browser.storage.session.get(KEY))[KEY]
    return new Set(Array.isArray(stored) ? stored.filter((tabId) => typeof tabId === 'number') : [])
  } catch {
    return new Set()
  }
}

/** Keeps them for the background's next life; they are forgotten with the browser's session. */
export const rememberInspected = (tabIds: readonly number[]): void => {
  browser.storage.session.set({ [KEY]: tabIds }).catch(() => undefined)
}
