import { describe, expect, it } from 'vitest'
import { BROWSERS } from './harness/extension.ts'
import { useInspected, useShop } from './harness/shop.ts'
import { until } from './harness/until.ts'

const file = useShop()

describe.each(BROWSERS)('the theme of DevTools in %s', (name) => {
  const opened = useInspected(name, file)
  const background = () =>
    opened.it.panel.evaluate(() => {
      const [red = 0, green = 0, blue = 0] = (getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? []).map(
        Number,
      )
      return (red + green + blue) / 3
    })

  it.each(['dark', 'light', 'dark'] as const)('is followed at once: %s', async (theme) => {
    await opened.it.setTheme(opened.it.page, theme)
    await until(`a ${theme} panel`, async () => (await background()) < 128 === (theme === 'dark'))
    expect(await opened.it.panel.evaluate(() => document.documentElement.dataset.theme)).toBe(theme)
  })
})
