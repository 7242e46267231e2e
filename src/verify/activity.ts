import type { HTTPRequest, Page } from 'puppeteer'

/** What never ends by itself says nothing about whether the page is still at work. */
const ENDLESS = new Set(['eventsource', 'websocket', 'ping'])

/** What a page is still at: its load action, another user action, requests. */
export type Work = 'load' | 'action' | 'requests'

/** What happens on a page, as far as it matters for waiting. */
export type Activity = {
  readonly touch: () => void
  /** A document came: what was under way in the one before it went with that. */
  readonly documentBegan: (document: string, top: boolean) => void
  readonly actionBegan: (document: string) => void
  readonly actionEnded: (document: string, kind: string) => void
  /** Whether any document of the page has made itself heard. */
  readonly isHeard: () => boolean
  /** What is under way; null: nothing, for so many ms. */
  readonly busyWith: (quietMs: number) => Work | null
  /** Requests under way. */
  readonly requests: () => number
}

/** Firefox's protocol does not tell what a request is for. */
function isEndless(request: HTTPRequest): boolean {
  try {
    return ENDLESS.has(request.resourceType())
  } catch {
    return false
  }
}

export function watchActivity(page: Page): Activity {
  const running = new Set<HTTPRequest>()
  const open = new Map<string, number>()
  let top: string | null = null
  let isLoading = false
  let last = Date.now()
  const touch = (): void => {
    last = Date.now()
  }
  const ended = (request: HTTPRequest): void => {
    running.delete(request)
    touch()
  }
  /** Frames that went took their actions with them; which ones nobody tells. */
  const forgetFrames = (): void => {
    for (const document of open.keys()) if (document !== top) open.delete(document)
    touch()
  }
  page.on('request', (request) => {
    if (!isEndless(request)) running.add(request)
    touch()
  })
  page.on('requestfinished', ended)
  page.on('requestfailed', ended)
  page.on('framedetached', forgetFrames)
  return {
    touch,
    documentBegan(document, isTop) {
      if (isTop) {
        top = document
        isLoading = true
        // Not every request of the old document gets an event for its end.
        running.clear()
        open.clear()
      }
      touch()
    },
    actionBegan(document) {
      open.set(document, (open.get(document) ?? 0) + 1)
      touch()
    },
    actionEnded(document, kind) {
      if (kind !== 'load') open.set(document, Math.max(0, (open.get(document) ?? 0) - 1))
      else if (document === top) isLoading = false
      touch()
    },
    isHeard: () => top !== null,
    busyWith(quietMs) {
      if (isLoading) return 'load'
      if ([...open.values()].some((count) => count > 0)) return 'action'
      return running.size > 0 || Date.now() - last < quietMs ? 'requests' : null
    },
    requests: () => running.size,
  }
}
