/** What a browser's runtime port offers; both browsers' and a test's double have this shape. */
export type RuntimePort = {
  postMessage: (message: unknown) => void
  disconnect: () => void
  onMessage: { addListener: (listener: (message: unknown) => void) => void }
  onDisconnect: { addListener: (listener: () => void) => void }
}

const FIRST_DELAY_MS = 100
const LONGEST_DELAY_MS = 5_000

export type ReconnectingPort<Out> = {
  /** False where the line is down: the caller decides what is worth repeating. */
  readonly post: (message: Out) => boolean
  /** Drops the present line, which may be dead without saying so, and opens a new one at once. */
  readonly renew: () => void
  readonly close: () => void
}

/**
 * A line to the background, which can die at any moment: it is opened again after 100 ms, doubling to 5 s.
 *
 * @param connect opens a port; throws once the extension was updated or removed under a page, which is final
 * @param on what to do when the line is up (announce state), down, heard, or gone for good
 */
export function reconnectingPort<Out, In>(
  connect: () => RuntimePort,
  on: {
    readonly up: (post: (message: Out) => boolean) => void
    readonly message: (message: In) => void
    readonly down?: () => void
    readonly orphaned: () => void
  },
): ReconnectingPort<Out> {
  let port: RuntimePort | null = null
  let delay = FIRST_DELAY_MS
  let timer: ReturnType<typeof setTimeout> | undefined

  const post = (message: Out): boolean => {
    try {
      port?.postMessage(message)
      return port !== null
    } catch {
      return false
    }
  }
  const close = (): void => {
    const old = port
    port = null
    clearTimeout(timer)
    old?.disconnect()
  }
  const renew = (): void => {
    close()
    let opened: RuntimePort
    try {
      opened = connect()
    } catch {
      on.orphaned()
      return
    }
    port = opened
    opened.onMessage.addListener((message) => {
      if (port !== opened) return
      delay = FIRST_DELAY_MS
      on.message(message as In)
    })
    opened.onDisconnect.addListener(() => {
      if (port !== opened) return
      port = null
      timer = setTimeout(renew, delay)
      delay = Math.min(delay * 2, LONGEST_DELAY_MS)
      on.down?.()
    })
    on.up(post)
  }

  renew()
  return { post, renew, close }
}
