import puppeteer from 'puppeteer'
import { openChromiumPanel } from '../browser/harness/chromiumPanel.ts'
import { builtExtension, executable, words } from '../browser/harness/extension.ts'
import { clickButton } from '../browser/harness/rows.ts'
import { startDemoShop } from './server.ts'

/** The same address at each start, where it is free, so that bookmarks and cookies stay. */
const PORT = 8642

/** Opens a browser window on the demo shop with DevTools and our panel, and stays until the window is closed. */
export async function openShop(): Promise<void> {
  const shop = await startDemoShop({ port: PORT }).catch(() => startDemoShop())
  const browser = await puppeteer.launch({
    executablePath: executable('chromium'),
    headless: false,
    pipe: true,
    enableExtensions: [builtExtension('chromium')],
    handleDevToolsAsPage: true,
    defaultViewport: null,
    args: ['--no-first-run', '--window-size=1500,950', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  })
  try {
    const [page = await browser.newPage()] = await browser.pages()
    await page.goto(`${shop.origin}/`)
    const panel = await openChromiumPanel(await page.openDevTools())
    await clickButton(panel, words('ui_sample'))
    await page.reload()
    console.log(`The shop is at ${shop.origin}; its properties are in the DevTools panel “RUM Properties”.`)
    console.log('Close the browser window to end.')
    await new Promise<void>((closed) => browser.once('disconnected', closed))
  } finally {
    await browser.close().catch(() => undefined)
    await shop.stop()
  }
}
