import browser from 'webextension-polyfill'
import { evaluate } from './evaluate.ts'

export const inspectedTab = (): number => browser.devtools.inspectedWindow.tabId

export const reload = (): void => {
  browser.devtools.inspectedWindow.reload()
}

/** Selects a selector's first match in the Elements panel; the selector travels as a JSON literal in constant code. */
export const reveal = (selector: string): void => {
  void evaluate(`inspect(document.querySelector(${JSON.stringify(selector)}))`)
}

/** What `typeof` gives for a checked identifier, which evaluates nothing of the page. */
export async function typeOf(identifier: string): Promise<string> {
  const type = await evaluate(`typeof ${identifier}`)
  return typeof type === 'string' ? type : 'undefined'
}

/** ms since the epoch of the page's time origin, or null where the page can't be asked. */
export async function pageTimeOrigin(): Promise<number | null> {
  const timeOrigin = await evaluate('performance.timeOrigin')
  return typeof timeOrigin === 'number' ? timeOrigin : null
}

/** Reports each navigation of the top document, as far as the browser tells. */
export const onNavigated = (navigated: () => void): void => {
  browser.devtools.network.onNavigated.addListener(() => navigated())
}
