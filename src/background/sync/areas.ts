import browser from 'webextension-polyfill'
import type { Net } from './http.ts'
import type { Areas } from './sync.ts'

/** The browser's storage areas. What is kept is no business of content scripts, which run beside hostile pages. */
export function storageAreas(): Areas {
  const { local, session, sync, managed } = browser.storage
  for (const area of [local, sync]) {
    // Chromium only; Firefox doesn't know it.
    const restrict = (area as { setAccessLevel?: (to: { accessLevel: string }) => Promise<void> }).setAccessLevel
    restrict?.call(area, { accessLevel: 'TRUSTED_CONTEXTS' })?.catch(() => undefined)
  }
  return { local, session, sync, managed }
}

/** The network as the background has it. */
export const net: Net = {
  fetch: (...args) => fetch(...args),
  mayReach: async (url) => {
    const { protocol, hostname } = new URL(url)
    return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] })
  },
}
