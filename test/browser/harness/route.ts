import type { Page } from 'puppeteer'

/** Sets `window.counter` in the shop's one-page application and clicks it to another route, which ends an action. */
export async function changeRoute(page: Page, counter: string): Promise<void> {
  const inHash = await page.evaluate((next) => {
    Object.assign(window, { counter: next })
    return location.hash !== ''
  }, counter)
  await page.click(inHash ? '#push' : '#hash')
}
