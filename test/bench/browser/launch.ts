import puppeteer, { type Browser, type Page } from 'puppeteer'
import { executable } from '../../browser/harness/extension.ts'

/** A browser with one tab and at most one extension. */
export type Launched = { readonly browser: Browser; readonly page: Page; readonly id: string | null }

/** What a browser does on its own account; none of it may fall into a measurement. */
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']

/** A fresh Chromium with the extension in that folder, or with none; closed after `use`. */
export async function withChromium<Result>(
  extension: string | null,
  use: (launched: Launched) => Promise<Result>,
): Promise<Result> {
  const browser = await puppeteer.launch({
    executablePath: executable('chromium'),
    headless: true,
    pipe: true,
    enableExtensions: true,
    handleDevToolsAsPage: true,
    defaultViewport: null,
    // A worker that puppeteer is attached to never ends.
    targetFilter: (target) => target.type() !== 'service_worker',
    args: ['--no-sandbox', '--window-size=1200,800', ...QUIET],
  })
  try {
    const id = extension && (await browser.installExtension(extension))
    const [page = await browser.newPage()] = await browser.pages()
    return await use({ browser, page, id })
  } finally {
    await browser.close()
  }
}
