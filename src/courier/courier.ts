import { HAND_OVER } from '../bridge/handOver.ts'
import type { FromPage, ToPage } from '../bridge/pageMessages.ts'
import { type ReconnectingPort, reconnectingPort } from '../bridge/reconnectingPort.ts'
import type { FromCourier, ToCourier } from '../bridge/relayMessages.ts'
import { plain } from './plain.ts'
import type { Runtime } from './runtime.ts'

/** Messages kept while there is no background; one beyond that is refused. */
const MOST_QUEUED = 100

const CAPTURE = { capture: true }

/** Whether no script of the page can have run: no element stands there but the root. */
const isEarly = (): boolean => document.readyState === 'loading' && !document.querySelector('* > *')

/** How many elements match; none where the selector is invalid. */
function counted(selector: string): FromPage {
  try {
    return { kind: 'counted', selector, count: document.querySelectorAll(selector).length }
  } catch {
    return { kind: 'counted', selector, count: 0 }
  }
}

/**
 * Takes the page's port, and carries messages between page and background until it is released or the extension is
 * gone. Returns how to end it; `ended` is told once, when nothing of it is left.
 */
export function startCourier(runtime: Runtime, ended: () => void): () => void {
  // Each interface of the browser that is touched first costs its making: hence no `crypto`, `location` or signal.
  const id = `${Math.random()}`
  const early = isEarly()
  let line: ReconnectingPort<FromCourier> | undefined
  let page: MessagePort | undefined
  /** Wishes that came before the page's script did. */
  let earlyWishes: ToPage[] = []
  let queue: object[] = []
  let refused = 0
  let isOver = false

  const end = (): void => {
    if (isOver) return
    isOver = true
    window.removeEventListener(HAND_OVER, takePort, CAPTURE)
    window.removeEventListener('pageshow', shown)
    page?.removeEventListener('message', heard)
    line?.close()
    page?.postMessage({ kind: 'detach' } satisfies ToPage)
    ended()
  }

  const heard = ({ data }: MessageEvent): void => {
    const message = plain(data)
    if (message) {
      if (line?.post({ kind: 'page', message })) return
      if (queue.length < MOST_QUEUED) {
        queue.push(message)
        return
      }
    }
    refused++
    line?.post({ kind: 'refused', count: refused })
  }

  const takePort = (event: Event): void => {
    page = (event as MessageEvent).ports?.[0]
    if (!page) return
    window.removeEventListener(HAND_OVER, takePort, CAPTURE)
    event.stopImmediatePropagation()
    event.preventDefault()
    page.addEventListener('message', heard)
    page.start()
    for (const wish of earlyWishes) page.postMessage(wish)
    earlyWishes = []
  }

  const shown = ({ persisted }: PageTransitionEvent): void => {
    // The old port survives in the back/forward cache but is dead.
    if (persisted) line?.renew()
  }

  /** A page that is made ready before it is shown counts from the moment when it is shown. */
  const connect = (): void => {
    line = reconnectingPort<FromCourier, ToCourier>(() => runtime.connect({ name: 'courier' }), {
      up: (post) => {
        const hello = {
          document: id,
          url: document.URL,
          title: document.title,
          timeOrigin: performance.timeOrigin,
          top: window.top === window,
          early,
        }
        post({ kind: 'hello', hello })
        if (refused) post({ kind: 'refused', count: refused })
        queue = queue.filter((message) => !post({ kind: 'page', message }))
      },
      message: (message) => {
        if (message.kind === 'released') return end()
        const wish = message.message
        if (wish.kind === 'count') line?.post({ kind: 'page', message: counted(wish.selector) })
        else if (page) page.postMessage(wish)
        else earlyWishes.push(wish)
      },
      orphaned: end,
    })
  }
  if ((document as { prerendering?: boolean }).prerendering)
    document.addEventListener('prerenderingchange', () => isOver || connect(), { once: true })
  else connect()
  if (!isOver) {
    window.addEventListener(HAND_OVER, takePort, CAPTURE)
    window.addEventListener('pageshow', shown)
  }
  return end
}
