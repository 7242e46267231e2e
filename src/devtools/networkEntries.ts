import browser from 'webextension-polyfill'
import type { AskedNames } from '../core/exposure/askedValues.ts'
import { entryFrom, type Har } from '../core/exposure/harEntry.ts'
import type { NetworkEntry } from '../core/model/request.ts'

/** Entries kept to explain missing headers and cookies. */
const KEPT = 2_000

export type NetworkEntries = {
  /** Oldest first; another list after each request, so that what is made of one can be kept. */
  readonly entries: readonly NetworkEntry[]
  /** How many older ones went. */
  readonly dropped: () => number
  /** From the next request on, the values of these names are kept, and of no others; undefined: of none. */
  readonly keep: (names: AskedNames | undefined) => void
}

/**
 * Watches the network panel's view of the inspected page. It sees what the page can't, so it only ever explains. Bodies
 * of responses are never read.
 *
 * @param changed called after each finished request
 */
export function startNetworkEntries(changed: () => void): NetworkEntries {
  let entries: readonly NetworkEntry[] = []
  let asked: AskedNames | undefined
  let dropped = 0
  const finished = (request: object): void => {
    const entry = entryFrom(request as unknown as Har, asked)
    if (!/^https?:/.test(entry.url)) return
    if (entries.length === KEPT) dropped++
    entries = [...entries.slice(1 - KEPT), entry]
    changed()
  }
  browser.devtools.network.onRequestFinished.addListener(finished)
  return {
    get entries() {
      return entries
    },
    dropped: () => dropped,
    keep: (names) => {
      asked = names
    },
  }
}
