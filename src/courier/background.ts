import type { FromPage } from '../bridge/pageMessages.ts'
import type { FromCourier, Hello, ToCourier } from '../bridge/relayMessages.ts'
import type { Runtime, RuntimePort } from './runtime.ts'

const FIRST_DELAY_MS = 100
const LONGEST_DELAY_MS = 5_000
const MOST_QUEUED = 100

type Environment = {
  readonly runtime: Runtime
  readonly hello: () => Hello
  readonly heard: (message: ToCourier) => void
  /** The extension is gone for this document. */
  readonly orphaned: () => void
}

/**
 * The line to the background, which can go away at any moment: connects anew after 100 ms, doubling to 5 s, says hello
 * again, and keeps at most 100 messages meanwhile. A message beyond that is refused.
 */
export function connectBackground({ runtime, hello, heard, orphaned }: Environment) {
  let port: RuntimePort | null = null
  let delay = FIRST_DELAY_MS
  let timer: ReturnType<typeof setTimeout> | undefined
  let queue: FromPage[] = []
  let refused = 0
  let isClosed = false

  const drop = (): void => {
    const old = port
    port = null
    clearTimeout(timer)
    old?.disconnect()
  }

  function connect(): void {
    drop()
    if (isClosed) return
    try {
      const opened = runtime.connect({ name: 'courier' })
      port = opened
      opened.onMessage.addListener((message) => {
        if (port !== opened) return
        delay = FIRST_DELAY_MS
        heard(message)
      })
      opened.onDisconnect.addListener(() => {
        if (port !== opened) return
        port = null
        timer = setTimeout(connect, delay)
        delay = Math.min(delay * 2, LONGEST_DELAY_MS)
      })
      opened.postMessage({ kind: 'hello', hello: hello() })
      if (refused) opened.postMessage({ kind: 'refused', count: refused })
      for (const message of queue) opened.postMessage({ kind: 'page', message })
      queue = []
    } catch {
      close()
      orphaned()
    }
  }

  /** Whether it could be sent: a port that went away throws before it says so. */
  function posted(message: FromCourier): boolean {
    try {
      port?.postMessage(message)
      return port !== null
    } catch {
      return false
    }
  }

  function refuse(): void {
    refused++
    posted({ kind: 'refused', count: refused })
  }

  function close(): void {
    isClosed = true
    drop()
  }

  return {
    connect,
    close,
    send: (message: FromPage): void => {
      if (posted({ kind: 'page', message })) return
      if (queue.length < MOST_QUEUED) queue.push(message)
      else refuse()
    },
    refuse,
  }
}
