import type { HTTPRequest, Page } from 'puppeteer'

/** What never ends by itself says nothing about whether the page is still at work. */
const ENDLESS = new Set(['eventsource', 'websocket', 'ping'])

/** How long nothing has happened on a page: no request under way, none just ended, nothing just said. */
export type Activity = {
  readonly touch: () => void
  /** ms since the last sign of work; 0 while a request is under way. */
  readonly quietFor: () => number
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
  let last = Date.now()
  const touch = (): void => {
    last = Date.now()
  }
  const ended = (request: HTTPRequest): void => {
    running.delete(request)
    touch()
  }
  page.on('request', (request) => {
    if (!isEndless(request)) running.add(request)
    touch()
  })
  page.on('requestfinished', ended)
  page.on('requestfailed', ended)
  page.on('framenavigated', (frame) => {
    // A new document takes the requests of the old one with it, not always with an event for each.
    if (frame === page.mainFrame()) running.clear()
    touch()
  })
  return { touch, quietFor: () => (running.size > 0 ? 0 : Date.now() - last) }
}
