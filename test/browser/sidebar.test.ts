import { beforeAll, describe, expect, it } from 'vitest'
import { bodyWith, paste } from './harness/configuration.ts'
import { fieldOf } from './harness/configure.ts'
import { BROWSERS, words } from './harness/extension.ts'
import { clickButton, clickRow, rowOf, showTab } from './harness/rows.ts'
import type { Panel } from './harness/session.ts'
import { useInspected, useShop } from './harness/shop.ts'
import { until } from './harness/until.ts'

const BODY = bodyWith(
  { key: 'written_by', type: 'META_TAG', expression: 'author' },
  { key: 'badge', type: 'CSS_SELECTOR', expression: '.member-badge b' },
  { key: 'badge_class', type: 'CSS_SELECTOR', expression: 'header .member-badge > b@class' },
  { key: 'title_of_author', type: 'CSS_SELECTOR', expression: 'meta[name=author]@content' },
)

const file = useShop()

describe.each(BROWSERS)('the sidebar beside the elements in %s', (name) => {
  const opened = useInspected(name, file, { sample: false })
  let sidebar: Panel
  /** Selects an element the way the panel's own button does. */
  const select = async (key: string) => {
    const { panel } = opened.it
    await showTab(panel, 'properties')
    await clickRow(panel, key)
    await clickButton(panel, words('ui_reveal'))
  }
  const shown = () =>
    sidebar.evaluate(() => ({
      readers: [...document.querySelectorAll('.reader code')].map(({ textContent }) => textContent),
      values: [...document.querySelectorAll('.reader-value .mono')].map(({ textContent }) => textContent),
      selector: document.querySelector('.offered-selector code')?.textContent ?? '',
      text: document.body.textContent ?? '',
    }))
  const readBy = (...keys: string[]) =>
    until(`the readers ${keys}`, async () => {
      const found = await shown()
      return JSON.stringify(found.readers) === JSON.stringify(keys) ? found : null
    })

  beforeAll(async () => {
    await paste(opened.it.panel, BODY)
    await rowOf(opened.it.panel, 'badge')
    sidebar = await opened.it.openSidebar(opened.it.page)
  })

  it('names the properties that read the selected element, with what they read', async () => {
    await select('badge')
    const { values, selector } = await readBy('badge', 'badge_class')
    expect(values).toEqual(['Explorer member'])
    expect(
      await opened.it.page.evaluate(
        (chosen) => document.querySelector(chosen) === document.querySelector('.member-badge b'),
        selector,
      ),
    ).toBe(true)
  })

  it('follows the selection, and knows meta tags', async () => {
    await select('title_of_author')
    const { values } = await readBy('written_by', 'title_of_author')
    expect(values).toEqual(['Ines Lindqvist', 'Ines Lindqvist'])
  })

  it('follows the configuration', async () => {
    await paste(opened.it.panel, bodyWith({ key: 'other', type: 'CSS_SELECTOR', expression: 'h1' }))
    expect((await readBy()).text).toContain(words('ui_element_unread'))
  })

  it('drafts a property that reads the element', async () => {
    const { selector } = await shown()
    await clickButton(sidebar, words('ui_new_property'))
    const { panel } = opened.it
    await until('the draft', async () => (await fieldOf(panel, words('ui_expression_CSS_SELECTOR'))) === selector)
    expect((await shown()).text).toContain(words('ui_element_drafted'))
  })
})
