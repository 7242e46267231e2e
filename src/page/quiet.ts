import { after, cancel, disconnect, Kept, observe, page } from './primordials.ts'

const QUIET_MS = 100
const WATCHED = { __proto__: null, childList: true, characterData: true, subtree: true }

/**
 * Waits until the document has not changed for 100 ms. The observer fires once and is armed anew only for the next
 * 100 ms, so that a page that changes much pays for one callback each.
 */
export function startQuiet(changed: () => void, quiet: () => void) {
  let timer = 0
  let isChanged = false
  const observer = new Kept.MutationObserver(() => {
    isChanged = true
    disconnect(observer)
    changed()
  })
  const stop = (): void => {
    cancel(timer)
    disconnect(observer)
  }
  const start = (): void => {
    stop()
    isChanged = false
    observe(observer, page.document, WATCHED)
    timer = after(QUIET_MS, () => {
      if (isChanged) start()
      else {
        stop()
        quiet()
      }
    })
  }
  return { start, stop }
}
