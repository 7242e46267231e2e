import { beforeAll, describe, expect, it } from 'vitest'
import { bodyWith, choose, paste } from './harness/configuration.ts'
import { BROWSERS } from './harness/extension.ts'
import { rowOf } from './harness/rows.ts'
import { useInspected, useShop } from './harness/shop.ts'
import { until } from './harness/until.ts'

const BODY = bodyWith({ key: 'frame', type: 'META_TAG', expression: 'frame' })
const PICKER = 'select.frame'
const file = useShop()

describe.each(BROWSERS)('frames in %s', (name) => {
  const opened = useInspected(name, file, { path: '/plain', sample: false })
  const options = () =>
    opened.it.panel.evaluate(() =>
      [...document.querySelectorAll<HTMLOptionElement>('select.frame option')].map(({ value, text, selected }) => ({
        value,
        text,
        selected,
      })),
    )
  const pick = async (url: string) => {
    const found = (await options()).find(({ text }) => text === url)
    if (!found) throw new Error(`no frame ${url}`)
    await choose(opened.it.panel, PICKER, found.value)
  }
  const shows = (value: string) => rowOf(opened.it.panel, 'frame', (row) => row.value === value)

  beforeAll(async () => {
    await paste(opened.it.panel, BODY)
    await opened.it.page.goto(`${file.shop.origin}/frames`)
    await until('the three frames', async () => (await options()).length === 4)
  })

  it('are told apart, and the top one is shown', async () => {
    const known = await options()
    const urls = [`${file.shop.apiOrigin}/frame`, `${file.shop.origin}/frame`, 'about:srcdoc']
    expect(
      known
        .slice(1)
        .map(({ text }) => text)
        .sort(),
    ).toEqual(urls.sort())
    expect(known[0]).toMatchObject({ value: 'top', selected: true })
    await shows('top')
  })

  it.each(['same-origin', 'cross-origin', 'srcdoc'])('shows the %s frame’s own value', async (value) => {
    const { origin, apiOrigin } = file.shop
    const url = { 'same-origin': `${origin}/frame`, 'cross-origin': `${apiOrigin}/frame`, srcdoc: 'about:srcdoc' }[
      value
    ]
    await pick(url ?? '')
    await shows(value)
  })

  it('goes back to the top when the chosen frame is gone', async () => {
    await opened.it.page.goto(`${file.shop.origin}/frame`)
    await shows('same-origin')
    expect(await options()).toMatchObject([{ value: 'top', selected: true }])
  })
})
