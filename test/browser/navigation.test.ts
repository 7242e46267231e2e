import type { Page } from 'puppeteer'
import { beforeAll, describe, expect, it } from 'vitest'
import { bodyWith, paste } from './harness/configuration.ts'
import { BROWSERS, words } from './harness/extension.ts'
import { changeRoute } from './harness/route.ts'
import { clickButton, rowOf } from './harness/rows.ts'
import { useInspected, useShop } from './harness/shop.ts'
import { until } from './harness/until.ts'

const BODY = bodyWith(
  { key: 'loaded_at', type: 'JAVA_SCRIPT_VARIABLE', expression: 'performance.timeOrigin' },
  { key: 'counter', type: 'JAVA_SCRIPT_VARIABLE', expression: 'counter' },
  { key: 'view', type: 'QUERY_STRING', expression: 'view' },
)
const file = useShop()

describe.each(BROWSERS)('recording goes on in %s', (name) => {
  const opened = useInspected(name, file, { path: '/spa', sample: false })
  const loadedAt = (page: Page) => page.evaluate(() => String(performance.timeOrigin))
  const shows = (key: string, value: string) => rowOf(opened.it.panel, key, (row) => row.value === value)

  /** A route change in the page as it is now must be heard as an action, with the values of this moment. */
  const actionIsHeard = async (count: string) => {
    const { page } = opened.it
    await changeRoute(page, count)
    await shows('counter', count)
  }

  beforeAll(() => paste(opened.it.panel, BODY))

  it('after a navigation', async () => {
    const { page } = opened.it
    const before = await loadedAt(page)
    await page.goto(`${file.shop.origin}/spa?view=second`)
    expect(await loadedAt(page)).not.toBe(before)
    await shows('loaded_at', await loadedAt(page))
    await shows('view', 'second')
  })

  it('after a reload', async () => {
    const { page } = opened.it
    const before = await loadedAt(page)
    await page.reload()
    expect(await loadedAt(page)).not.toBe(before)
    await shows('loaded_at', await loadedAt(page))
    await actionIsHeard('after the reload')
  })

  it('after a route change without a load', async () => {
    const { page } = opened.it
    const before = await loadedAt(page)
    await actionIsHeard('in the same document')
    await shows('loaded_at', before)
  })

  it('after going back to a page that the browser kept, and forward again', async () => {
    const { page, panel } = opened.it
    const kept = await loadedAt(page)
    await page.goto(`${file.shop.origin}/spa?view=third`)
    const third = await loadedAt(page)
    await shows('loaded_at', third)
    const arriveBy = async (step: 'back' | 'forward', at: string) => {
      await page.evaluate((way) => history[way](), step)
      await until(`the page of ${at}`, async () => (await loadedAt(page).catch(() => '')) === at)
      await page.evaluate((way) => Object.assign(window, { counter: way }), step)
      await clickButton(panel, words('ui_read_now'))
      await shows('counter', step)
      await shows('loaded_at', at)
    }
    await arriveBy('back', kept)
    await arriveBy('forward', third)
    await arriveBy('back', kept)
    await actionIsHeard('after all that')
    await shows('loaded_at', kept)
  })
})
