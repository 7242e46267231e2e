import { describe, expect, it } from 'vitest'
import type { BrowserName } from './harness/extension.ts'
import type { Panel } from './harness/session.ts'
import { useInspected, useShop } from './harness/shop.ts'
import { until } from './harness/until.ts'

const file = useShop()

/** A page that this browser lets no extension into; nothing listens on port 9. */
const CLOSED: Readonly<Record<BrowserName, string>> = {
  chromium: 'chrome://version/',
  firefox: 'http://127.0.0.1:9/',
}

const stateOf = (panel: Panel): Promise<string | null> =>
  panel.evaluate(() => document.querySelector('.blank')?.getAttribute('data-state') ?? null)

describe.each(['chromium', 'firefox'] as const)('a page that no extension may enter, in %s', (name) => {
  const inspected = useInspected(name, file)

  it('is said to be one, and the next web page is recorded again', async () => {
    const { page, panel } = inspected.it
    await until('rows', async () => (await stateOf(panel)) === null)
    await page.goto(CLOSED[name]).catch(() => undefined)
    await until('the sentence', async () => (await stateOf(panel)) === 'restricted')
    await page.goto(`${file.shop.origin}/account`)
    await until('rows again', async () => (await stateOf(panel)) === null)
    expect(await panel.evaluate(() => document.querySelectorAll('.grid-body [role=row]').length)).toBeGreaterThan(20)
  })
})
