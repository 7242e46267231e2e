import type { Browser } from 'puppeteer'

export type ChromeScope = <Args extends readonly unknown[], Result>(
  fn: (...args: Args) => Result | Promise<Result>,
  ...args: Args
) => Promise<Result>

type Answer = {
  readonly result: {
    readonly type: string
    readonly exceptionDetails: { readonly text: string }
    readonly result: { readonly value?: string }
  }
}
type Tree = {
  readonly result: { readonly contexts: readonly { readonly url: string; readonly context: string }[] }
}
/** WebDriver BiDi as puppeteer speaks it; the browser's own windows are an addition that its types do not know. */
type Line = { readonly connection: { readonly send: (method: string, params: object) => Promise<unknown> } }

/** Runs functions with the rights of Firefox's own window; arguments and result travel as JSON. */
export async function chromeScope(browser: Browser): Promise<ChromeScope> {
  const { connection } = browser as unknown as Line
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as Tree
  const context = tree.result.contexts.find(({ url }) => url.endsWith('/browser.xhtml'))?.context
  return async (fn, ...args) => {
    const { result } = (await connection.send('script.callFunction', {
      functionDeclaration: `async (given) => JSON.stringify(await (${fn})(...JSON.parse(given)))`,
      arguments: [{ type: 'string', value: JSON.stringify(args) }],
      target: { context },
      awaitPromise: true,
    })) as Answer
    if (result.type === 'exception') throw new Error(result.exceptionDetails.text)
    const { value } = result.result
    return value === undefined ? undefined : JSON.parse(value)
  }
}
