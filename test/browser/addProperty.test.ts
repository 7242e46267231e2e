import { beforeAll, describe, expect, it } from 'vitest'
import { bodyWith, paste } from './harness/configuration.ts'
import { fieldOf, previewOf, showSection } from './harness/configure.ts'
import { BROWSERS, words } from './harness/extension.ts'
import { clickButton, clickRow, rowOf, showTab } from './harness/rows.ts'
import { useInspected, useShop } from './harness/shop.ts'
import { until } from './harness/until.ts'

const BODY = bodyWith(
  { key: 'written_by', type: 'META_TAG', expression: 'author' },
  { key: 'badge', type: 'CSS_SELECTOR', expression: '.member-badge b' },
)

const file = useShop()

describe.each(BROWSERS)('a new property in %s', (name) => {
  const opened = useInspected(name, file, { sample: false, path: '/?utm_source=letter' })
  const selector = words('ui_expression_CSS_SELECTOR')

  const drafted = (label: string) => until(`a draft with ${label}`, () => fieldOf(opened.it.panel, label))
  const found = (chosen: string) =>
    opened.it.page.evaluate((wanted) => document.querySelector(wanted)?.textContent?.trim(), chosen)
  const picker = () =>
    opened.it.page.evaluate(
      () => document.querySelector('rum-property-inspector-overlay[data-kind=pick]')?.childElementCount ?? null,
    )
  /** Everything that is offered, as `expression: sample`. */
  const offered = () =>
    opened.it.panel.evaluate(() =>
      [...document.querySelectorAll('.offer')].map((one) =>
        ['expression', 'note'].map((part) => one.querySelector(`.offer-${part}`)?.textContent ?? '').join(': '),
      ),
    )

  beforeAll(() => paste(opened.it.panel, BODY))

  it('comes from an element that is picked on the page, which hears nothing of the click', async () => {
    const { panel, page } = opened.it
    await page.evaluate(() => {
      document.documentElement.dataset.clicks = '0'
      for (const kind of ['pointerdown', 'mousedown', 'click'])
        document.addEventListener(kind, () => {
          document.documentElement.dataset.clicks += 'x'
        })
    })
    await showSection(panel, 'add')
    await clickButton(panel, words('ui_pick'))
    await until('the picker', async () => (await picker()) !== null)
    const heading = await page.waitForSelector('h1')
    await heading?.hover()
    await until('a frame around what is pointed at', async () => (await picker()) === 1)
    await heading?.click()
    const chosen = await drafted(selector)
    expect(await found(chosen)).toBe(await page.$eval('h1', (one) => one.textContent?.trim()))
    await previewOf(panel, ({ status }) => status === 'captured')
    expect(await page.evaluate(() => document.documentElement.dataset.clicks)).toBe('0')
    await until('no picker', async () => (await picker()) === null)
    await clickButton(panel, words('ui_close'))
  })

  it('is not picked where the user gives up', async () => {
    const { panel, page } = opened.it
    await showSection(panel, 'add')
    await clickButton(panel, words('ui_pick'))
    await until('the picker', async () => (await picker()) !== null)
    await page.keyboard.press('Escape')
    await until('the picker to be off', () =>
      panel.evaluate(
        (label) => [...document.querySelectorAll('button')].some((one) => one.textContent === label),
        words('ui_pick'),
      ),
    )
    expect(await fieldOf(panel, selector)).toBeNull()
  })

  it('comes from the element that is selected in DevTools', async () => {
    const { panel } = opened.it
    await showTab(panel, 'properties')
    await rowOf(panel, 'badge')
    await clickRow(panel, 'badge')
    await clickButton(panel, words('ui_reveal'))
    await showSection(panel, 'add')
    // DevTools take a moment to select it.
    const chosen = await until('the draft', async () => {
      const draft = await fieldOf(panel, selector)
      if (draft === null)
        await panel.evaluate((label) => {
          const buttons = [...document.querySelectorAll('button')]
          buttons.find(({ textContent }) => textContent === label)?.click()
        }, words('ui_from_selected'))
      return draft
    })
    expect(await found(chosen)).toBe(await found('.member-badge b'))
    await clickButton(panel, words('ui_close'))
  })

  it('comes from what is found on the page', async () => {
    const { panel, page } = opened.it
    await page.evaluate(async () => {
      localStorage.setItem('rumTest', JSON.stringify({ tier: 'gold' }))
      await fetch('/api/weather')
    })
    await showSection(panel, 'add')
    const wanted = [
      'author: Ines Lindqvist',
      'meta[property="og:title"]@content: Journeys without hurry',
      'tripLayer.basket.currency: EUR',
      'trip_currency: EUR',
      'localStorage.rumTest.$tier: gold',
      'utm_source: letter',
    ]
    await until('all of them', async () => {
      await clickButton(panel, words('ui_look_again'))
      const all = await offered()
      return wanted.every((one) => all.includes(one)) && all.some((one) => one.startsWith('content-type'))
    })
    await clickButton(
      panel,
      words('ui_define').replace('$1', () => 'localStorage.rumTest.$tier'),
    )
    expect(await drafted(words('ui_expression_JAVA_SCRIPT_VARIABLE'))).toBe('localStorage.rumTest.$tier')
    await previewOf(panel, ({ store }) => store === 'gold')
    const key = await drafted(words('ui_column_key'))
    expect(key).toMatch(/^[a-z_]*tier$/)
    await clickButton(panel, words('ui_save'))
    await showTab(panel, 'properties')
    expect(await rowOf(panel, key, ({ value }) => value === 'gold')).toMatchObject({ status: 'captured' })
  })

  it('comes from a pack, whose entries say where they are from', async () => {
    const { panel } = opened.it
    await showSection(panel, 'add')
    const [expression, note] = await until('a pack', () =>
      panel.evaluate(() => {
        const one = document.querySelector('[aria-labelledby=packs] .offer')
        return (
          one && [one.querySelector('.offer-expression')?.textContent, one.querySelector('.offer-note')?.textContent]
        )
      }),
    )
    expect(note).toBeTruthy()
    await panel.evaluate(() => document.querySelector<HTMLElement>('[aria-labelledby=packs] .offer button')?.click())
    await until('a draft of it', () =>
      panel.evaluate(
        (text) => [...document.querySelectorAll<HTMLInputElement>('.form input')].some(({ value }) => value === text),
        expression,
      ),
    )
  })
})
