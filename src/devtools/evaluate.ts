import browser from 'webextension-polyfill'

/** A page that is busy or on its way elsewhere may never answer. */
const PATIENCE_MS = 1_000

type InspectedWindow = typeof browser.devtools.inspectedWindow

/**
 * Firefox 140 gives every document of an extension its own line to the page, and after some four navigations of the
 * page such a line is dead for good. A frame's document is a new one.
 */
function lineOfANewFrame(): { readonly line: InspectedWindow | undefined; readonly remove: () => void } {
  const frame = document.createElement('iframe')
  document.documentElement.append(frame)
  const { browser: own } = frame.contentWindow as unknown as { readonly browser?: typeof browser }
  return { line: own?.devtools?.inspectedWindow, remove: () => frame.remove() }
}

let line: InspectedWindow = browser.devtools.inspectedWindow
let removeFrame = (): void => {}

/** Others may have seen the line dead before, and have a new one already. */
function lineInPlaceOf(dead: InspectedWindow): InspectedWindow {
  if (line !== dead) return line
  const fresh = lineOfANewFrame()
  removeFrame()
  removeFrame = fresh.remove
  line = fresh.line ?? browser.devtools.inspectedWindow
  return line
}

/**
 * Evaluates code in the inspected page's top document: constant code, with nothing in it but JSON and checked names.
 * Browsers answer with the value or with the pair of value and error.
 *
 * @returns the value, or null where the page can't be asked or doesn't answer within a second
 */
export async function evaluate(code: string): Promise<unknown> {
  const used = line
  const silence = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS))
  try {
    const answer: unknown = await Promise.race([used.eval(code).catch(() => lineInPlaceOf(used).eval(code)), silence])
    return Array.isArray(answer) ? answer[0] : answer
  } catch {
    return null
  }
}
