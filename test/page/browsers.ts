import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, describe } from 'vitest'
import { type Page, startServer } from './server.ts'
import { BROWSERS, type BrowserName, launch, type Opened, open } from './stand.ts'

export type Bench = {
  readonly name: BrowserName
  readonly browser: () => Browser
  readonly origin: () => string
  /** Another origin of the same server. */
  readonly elsewhere: () => string
  /** A tab at a path, attached to nothing yet. */
  readonly visit: (path: string, before?: string) => Promise<Opened>
}

/** Runs the tests in each browser, with a server of these pages. */
export function inBrowsers(
  subject: string,
  pages: Readonly<Record<string, Page>>,
  tests: (bench: Bench) => void,
): void {
  describe.each(BROWSERS)(`${subject} in %s`, (name) => {
    let browser: Browser
    let server: Awaited<ReturnType<typeof startServer>>
    beforeAll(async () => {
      server = await startServer(pages)
      browser = await launch(name)
    })
    afterAll(async () => {
      await browser.close()
      server.stop()
    })
    tests({
      name,
      browser: () => browser,
      origin: () => server.origin,
      elsewhere: () => server.elsewhere,
      visit: async (path, before) => {
        const opened = await open(browser, before)
        await opened.page.goto(server.origin + path)
        return opened
      },
    })
  })
}

export const entries = <T>(list: { readonly length: number; readonly [index: number]: T }): readonly T[] =>
  Array.from({ length: list.length }, (_, i) => list[i] as T)
