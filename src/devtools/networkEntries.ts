import browser from 'webextension-polyfill'
import { entryFrom, type Har } from '../core/exposure/harEntry.ts'
import type { NetworkEntry } from '../core/model/request.ts'

/** Entries kept to explain missing headers and cookies. */
const KEPT = 2_000

/**
 * Watches the network panel's view of the inspected page. It sees what the page can't, so it only ever explains.
 *
 * @param changed called after each finished request
 */
export function startNetworkEntries(changed: () => void): { readonly entries: readonly NetworkEntry[] } {
  const entries: NetworkEntry[] = []
  const finished = (request: object): void => {
    const entry = entryFrom(request as unknown as Har)
    if (!/^https?:/.test(entry.url)) return
    entries.push(entry)
    if (entries.length > KEPT) entries.shift()
    changed()
  }
  browser.devtools.network.onRequestFinished.addListener(finished)
  return { entries }
}
