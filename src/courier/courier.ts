import { HAND_OVER } from '../bridge/handOver.ts'
import type { ToPage } from '../bridge/pageMessages.ts'
import { type ReconnectingPort, reconnectingPort } from '../bridge/reconnectingPort.ts'
import type { FromCourier, ToCourier } from '../bridge/relayMessages.ts'
import { plain } from './plain.ts'
import type { Runtime } from './runtime.ts'

/** Messages kept while there is no background; one beyond that is refused. */
const MOST_QUEUED = 100

/** Whether no script of the page can have run: no element stands there but the root. */
const isEarly = (): boolean => document.readyState === 'loading' && document.getElementsByTagName('*').length <= 1

/** `crypto.randomUUID` is missing on plain http. */
const makeId = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-')

/**
 * Takes the page's port, and carries messages between page and background until it is released or the extension is
 * gone. Returns how to end it; `ended` is told once, when nothing of it is left.
 */
export function startCourier(runtime: Runtime, ended: () => void): () => void {
  const id = makeId()
  const early = isEarly()
  const listeners = new AbortController()
  const { signal } = listeners
  let line: ReconnectingPort<FromCourier> | undefined
  let page: MessagePort | undefined
  /** Wishes that came before the page's script did. */
  let earlyWishes: ToPage[] = []
  let queue: object[] = []
  let refused = 0

  const end = (): void => {
    if (signal.aborted) return
    listeners.abort()
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
    event.stopImmediatePropagation()
    event.preventDefault()
    page.addEventListener('message', heard, { signal })
    page.start()
    for (const wish of earlyWishes) page.postMessage(wish)
    earlyWishes = []
  }

  line = reconnectingPort<FromCourier, ToCourier>(() => runtime.connect({ name: 'courier' }), {
    up: (post) => {
      const hello = {
        document: id,
        url: location.href,
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
      if (message.kind === 'released') end()
      else if (page) page.postMessage(message.message)
      else earlyWishes.push(message.message)
    },
    orphaned: end,
  })
  window.addEventListener(HAND_OVER, takePort, { capture: true, once: true, signal })
  window.addEventListener(
    'pageshow',
    (event) => {
      // The old port survives in the back/forward cache but is dead.
      if (event.persisted) line?.renew()
    },
    { signal },
  )
  return end
}
