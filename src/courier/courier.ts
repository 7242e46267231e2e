import { HAND_OVER } from '../bridge/handOver.ts'
import type { ToPage } from '../bridge/pageMessages.ts'
import { fromPage } from '../bridge/pageShape.ts'
import type { Hello } from '../bridge/relayMessages.ts'
import { connectBackground } from './background.ts'
import type { Runtime } from './runtime.ts'

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
  let page: MessagePort | null = null
  /** Wishes that came before the page's script did. */
  let earlyWishes: ToPage[] = []

  const hello = (): Hello => ({
    document: id,
    url: location.href,
    title: document.title,
    timeOrigin: performance.timeOrigin,
    top: window.top === window,
    early,
  })

  function end(): void {
    if (signal.aborted) return
    listeners.abort()
    background.close()
    page?.postMessage({ kind: 'detach' } satisfies ToPage)
    page = null
    ended()
  }

  const background = connectBackground({
    runtime,
    hello,
    heard: (message) => {
      if (message.kind === 'released') end()
      else if (page) page.postMessage(message.message)
      else earlyWishes.push(message.message)
    },
    orphaned: end,
  })

  function takePort(event: Event): void {
    const port = (event as MessageEvent).ports?.[0]
    if (!port) return
    event.stopImmediatePropagation()
    event.preventDefault()
    page = port
    port.addEventListener(
      'message',
      (received) => {
        const message = fromPage(received.data)
        if (message) background.send(message)
        else background.refuse()
      },
      { signal },
    )
    port.start()
    for (const wish of earlyWishes) port.postMessage(wish)
    earlyWishes = []
  }

  window.addEventListener(HAND_OVER, takePort, { capture: true, once: true, signal })
  window.addEventListener(
    'pageshow',
    (event) => {
      // The old port survives in the back/forward cache but is dead.
      if (event.persisted) background.connect()
    },
    { signal },
  )
  background.connect()
  return end
}
