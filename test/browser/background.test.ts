import { beforeAll, describe, expect, it } from 'vitest'
import { bodyWith, paste } from './harness/configuration.ts'
import { BROWSERS } from './harness/extension.ts'
import { changeRoute } from './harness/route.ts'
import { rowOf } from './harness/rows.ts'
import { useInspected, useShop } from './harness/shop.ts'
import { until } from './harness/until.ts'

const BODY = bodyWith(
  { key: 'counter', type: 'JAVA_SCRIPT_VARIABLE', expression: 'counter' },
  { key: 'view', type: 'QUERY_STRING', expression: 'view' },
)
const file = useShop()

describe.each(BROWSERS)('when the background dies in %s', (name) => {
  const opened = useInspected(name, file, { path: '/spa', sample: false })
  const shows = (key: string, value: string) => rowOf(opened.it.panel, key, (row) => row.value === value)
  const running = () => until('a running background', opened.it.backgroundInstance)

  beforeAll(async () => {
    await paste(opened.it.panel, BODY)
    await rowOf(opened.it.panel, 'view')
  })

  it('the next action of the same document arrives', async () => {
    const { page, killBackground } = opened.it
    const before = await running()
    await killBackground()
    await changeRoute(page, 'after its death')
    await shows('counter', 'after its death')
    expect(await running()).not.toBe(before)
  })

  it('a document that begins in that moment arrives', async () => {
    const { page, killBackground } = opened.it
    const before = await running()
    await killBackground()
    await page.goto(`${file.shop.origin}/spa?view=newcomer`)
    await shows('view', 'newcomer')
    expect(await running()).not.toBe(before)
  })

  it('again and again', async () => {
    const { page, killBackground } = opened.it
    for (const count of ['first', 'second', 'third']) {
      const before = await running()
      await killBackground()
      expect(
        await until('a new background', async () => {
          const now = await opened.it.backgroundInstance()
          return now !== before && now
        }),
      ).not.toBe(before)
      await changeRoute(page, count)
      await shows('counter', count)
    }
  })
})
