import type { Page } from 'puppeteer'
import { HAND_OVER } from '../bridge/handOver.ts'
import type { Assignment, FromPage } from '../bridge/pageMessages.ts'
import { fromPage } from '../bridge/pageShape.ts'

/** A document of the visited page as it introduces itself. */
export type VisitedDocument = {
  readonly id: string
  readonly top: boolean
  readonly url: string
  readonly timeOrigin: number
}

/**
 * Stands where the extension's courier stands: takes the port that the page's script hands over, passes on what comes,
 * and assigns what to read. It is serialized into the page, so it stands alone, and keeps what it needs before the
 * page's first script. What the page can reach of it, it can forge: nothing that comes is trusted.
 */
function courier(type: string, binding: string, assignment: Assignment, readAfter: number): void {
  const world = window as unknown as Record<string, (text: string) => void>
  const send = world[binding]
  if (!send) return
  // The driver looks its binding up by this name at each call, so it can be hidden from listings but not taken away.
  Object.defineProperty(window, binding, { enumerable: false })
  const { stringify } = JSON
  const id = `${performance.timeOrigin}-${crypto.getRandomValues(new Uint32Array(1))[0]}`
  window.addEventListener(
    type,
    (event) => {
      const port = (event as MessageEvent).ports[0]
      if (!port) return
      event.stopImmediatePropagation()
      event.preventDefault()
      const { href } = location
      const document = { id, top: window.top === window, url: href, timeOrigin: performance.timeOrigin }
      send(stringify({ document, message: null }))
      port.onmessage = ({ data }) => send(stringify({ document, message: data }))
      port.postMessage({ kind: 'attach', assignment })
      // Without its load event there would be nothing at all.
      setTimeout(() => {
        if (window.document.readyState !== 'complete') port.postMessage({ kind: 'read' })
      }, readAfter)
    },
    { capture: true, once: true },
  )
}

/** Hears of documents, once each when they begin, and of what they say. */
export type Listener = {
  readonly arrived: (document: VisitedDocument) => void
  readonly said: (document: VisitedDocument, message: FromPage) => void
}

/**
 * Puts the page's script into every document that the page will show, and tells of what it says.
 *
 * @param readAfter ms after which a document that has not loaded is read as it is
 */
export async function layPageLine(
  page: Page,
  script: string,
  assignment: Assignment,
  readAfter: number,
  listener: Listener,
): Promise<void> {
  const binding = `rpi${Math.random().toString(36).slice(2)}`
  await page.exposeFunction(binding, (text: unknown) => {
    const heard = parse(text)
    if (heard?.message) listener.said(heard.document, heard.message)
    else if (heard) listener.arrived(heard.document)
  })
  const call = `(${courier.toString()})(${JSON.stringify(HAND_OVER)},${JSON.stringify(binding)},${JSON.stringify(assignment)},${readAfter})`
  await page.evaluateOnNewDocument(`${call};${script}`)
}

function parse(text: unknown): { document: VisitedDocument; message: FromPage | null } | null {
  try {
    const { document, message } = JSON.parse(String(text))
    const { id, top, url, timeOrigin } = document
    const valid =
      typeof id === 'string' && typeof top === 'boolean' && typeof url === 'string' && Number.isFinite(timeOrigin)
    const shaped = fromPage(message)
    return valid && (shaped || message === null) ? { document: { id, top, url, timeOrigin }, message: shaped } : null
  } catch {
    return null
  }
}
