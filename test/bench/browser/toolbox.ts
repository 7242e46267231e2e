import type { Page } from 'puppeteer'
import { openChromiumPanel } from '../../browser/harness/chromiumPanel.ts'
import { paste } from '../../browser/harness/configuration.ts'
import { PANEL_PATH } from '../../browser/harness/extension.ts'
import { until } from '../../browser/harness/until.ts'
import { properties200 } from '../../site/properties200.ts'
import type { Launched } from './launch.ts'

/** Asks in a tab of the extension's own, which has its whole interface. */
async function inExtension<Argument, Result>(
  { browser, id }: Launched,
  ask: (argument: Argument) => Promise<Result>,
  argument: Argument,
): Promise<Result> {
  const tab = await browser.newPage()
  try {
    await tab.goto(`chrome-extension://${id}${PANEL_PATH}`)
    return (await tab.evaluate(ask as never, argument as never)) as Result
  } finally {
    await tab.close()
  }
}

/** Opens the toolbox of the tab, and waits until the extension has registered its scripts. */
export async function openToolbox(launched: Launched): Promise<Page> {
  const devtools = await launched.page.openDevTools()
  const count = async (): Promise<number> => (await chrome.scripting.getRegisteredContentScripts()).length
  await until('registered scripts', async () => (await inExtension(launched, count, undefined)) === 2)
  await launched.page.bringToFront()
  return devtools
}

/** Shows our panel, gives it the 200 properties of the demo shop, so that values are read, and waits for their rows. */
export async function inspect200(launched: Launched): Promise<void> {
  const panel = await openChromiumPanel(await openToolbox(launched))
  await paste(panel, JSON.stringify(properties200()))
  await until('200 rows', () =>
    panel.evaluate(() => document.querySelector('[role=grid]')?.getAttribute('aria-rowcount') === '201'),
  )
}
