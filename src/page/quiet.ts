import { atEnd } from './lifetime.ts'
import { after, cancel, disconnect, MutationObserver, observe, page } from './primordials.ts'

/** No change of the document for so long is quiet. */
export const QUIET_MS = 100
const WATCHED = { __proto__: null, childList: true, characterData: true, subtree: true } as MutationObserverInit

/**
 * Waits until the document has not changed for 100 ms. The observer fires once and is armed anew only for the next
 * 100 ms, so that a page that changes much pays for one callback each.
 */
export function startQuiet(changed: () => void, quiet: () => void) {
  let timer = 0
  let done = quiet
  const observer = new MutationObserver(() => {
    disconnect(observer)
    done = start
    changed()
  })
  const stop = (): void => {
    cancel(timer)
    disconnect(observer)
  }
  atEnd(stop)
  const start = (): void => {
    stop()
    done = quiet
    observe(observer, page.document, WATCHED)
    timer = after(QUIET_MS, () => {
      stop()
      done()
    })
  }
  return { start, stop }
}
