import browser from 'webextension-polyfill'
import type { Access } from '../bridge/relayMessages.ts'
import { inject } from './scripts.ts'

/** Injects into a tab and says whether that was allowed, and if not, whether the user or the browser forbids it. */
export async function reach(tabId: number): Promise<Access> {
  try {
    await inject(tabId)
    return 'granted'
  } catch {
    const everywhere = await browser.permissions.contains({ origins: ['http://*/*', 'https://*/*'] })
    return everywhere ? 'restricted' : 'withheld'
  }
}
