import browser from 'webextension-polyfill'

export const inspectedTab = (): number => browser.devtools.inspectedWindow.tabId

export const reload = (): void => {
  browser.devtools.inspectedWindow.reload()
}

/** Selects a selector's first match in the Elements panel; the selector travels as a JSON literal in constant code. */
export const reveal = (selector: string): void => {
  browser.devtools.inspectedWindow.eval(`inspect(document.querySelector(${JSON.stringify(selector)}))`)
}

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u
const RESERVED = new Set(
  'await break case catch class const continue debugger default delete do else enum export extends false finally for function if import in instanceof let new null return static super switch this throw true try typeof var void while with yield'.split(
    ' ',
  ),
)

/**
 * Whether a top-level name exists in the page although it is not on `window`: declared by `let`, `const` or `class`.
 * Only a bare identifier is asked for, with `typeof`, which evaluates nothing.
 */
export async function isLexical(name: string): Promise<boolean> {
  if (!IDENTIFIER.test(name) || RESERVED.has(name)) return false
  const type = await evaluate(`typeof ${name}`)
  return typeof type === 'string' && type !== 'undefined'
}

/** ms since the epoch of the page's time origin, or null where the page can't be asked. */
export async function pageTimeOrigin(): Promise<number | null> {
  const timeOrigin = await evaluate('performance.timeOrigin')
  return typeof timeOrigin === 'number' ? timeOrigin : null
}

/** Browsers answer with the value or with the pair of value and error; the code is constant but for a checked name. */
async function evaluate(code: string): Promise<unknown> {
  try {
    const answer: unknown = await browser.devtools.inspectedWindow.eval(code)
    return Array.isArray(answer) ? answer[0] : answer
  } catch {
    return null
  }
}

/** Reports each navigation of the top document, as far as the browser tells. */
export const onNavigated = (navigated: () => void): void => {
  browser.devtools.network.onNavigated.addListener(() => navigated())
}
