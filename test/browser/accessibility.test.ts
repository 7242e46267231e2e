import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { openEditor, previewOf, showSection } from './harness/configure.ts'
import { words } from './harness/extension.ts'
import { showCookies, showRequests } from './harness/requests.ts'
import { clickButton, clickRow, rowOf, showTab } from './harness/rows.ts'
import { useInspected, useShop } from './harness/shop.ts'
import { clickAction, sessionOf, timelineIs } from './harness/timeline.ts'
import { until } from './harness/until.ts'

/** As a function, since the panel's policy lets no text be evaluated. */
const loadAxe = new Function(
  readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
) as () => void

const file = useShop()

describe.each(['light', 'dark'] as const)('accessibility in the %s theme', (theme) => {
  const opened = useInspected('chromium', file)
  const violations = () =>
    opened.it.panel.evaluate(async () => {
      const { axe } = window as unknown as { readonly axe: { run: () => Promise<AxeResults> } }
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
    })

  beforeAll(async () => {
    const { page, panel, setTheme } = opened.it
    await setTheme(page, theme)
    await until('the theme', () => panel.evaluate((wanted) => document.documentElement.dataset.theme === wanted, theme))
    await panel.evaluate(loadAxe)
    await rowOf(panel, 'author')
  })

  it('has no violation in the properties', async () => {
    expect(await violations()).toEqual([])
  })

  it.each(['author', 'trip_headline', 'member_status'])('has no violation in the detail of %s', async (key) => {
    await clickRow(opened.it.panel, key)
    await until('a detail', () => opened.it.panel.evaluate(() => document.querySelector('.detail') !== null))
    expect(await violations()).toEqual([])
  })

  it('has no violation in the actions, with one selected', async () => {
    const { panel } = opened.it
    await showTab(panel, 'actions')
    await timelineIs(panel, 'the load', (all) => all.some(({ name }) => name === 'Loading of page /'))
    await clickAction(panel, 'Loading of page /')
    await until('its detail', () => panel.evaluate(() => document.querySelector('.capture-grid') !== null))
    expect(await violations()).toEqual([])
  })

  it('has no violation in the session, with the actions of a value', async () => {
    const { panel } = opened.it
    await sessionOf(panel, 'member_status')
    await until('its actions', () => panel.evaluate(() => document.querySelector('.contributor-grid') !== null))
    expect(await violations()).toEqual([])
  })

  it.each(['requests', 'cookies'] as const)('has no violation in the %s, with one selected', async (table) => {
    const { page, panel } = opened.it
    await page.goto(`${file.shop.origin}/search?q=coast`)
    await (table === 'requests' ? showRequests : showCookies)(panel)
    const grid = `.${table}-grid [data-row="0"]`
    // A row of the page before may go the moment that it is clicked.
    await until('its detail', () =>
      panel.evaluate((row) => {
        const isOpen = document.querySelector('.request-detail') !== null
        if (!isOpen) document.querySelector<HTMLElement>(row)?.click()
        return isOpen
      }, grid),
    )
    expect(await violations()).toEqual([])
  })

  it('has no violation in the checks, with one selected, in their form, and in the export menu', async () => {
    const { panel } = opened.it
    await showTab(panel, 'checks')
    await clickButton(panel, words('ui_checks_expect'))
    await until('the checks', () => panel.evaluate(() => document.querySelector('.checks-grid [data-row]') !== null))
    await panel.evaluate(() => document.querySelector<HTMLElement>('.checks-grid [data-row]')?.click())
    await clickButton(panel, words('ui_export'))
    expect(await violations()).toEqual([])
    await clickButton(panel, words('ui_check_edit'))
    await until('the form', () => panel.evaluate(() => document.querySelector('dialog[open]') !== null))
    expect(await violations()).toEqual([])
    await clickButton(panel, words('ui_cancel'))
  })

  it.each([
    ['sources', '#export'],
    ['properties', '.configured-grid [role=row]'],
    ['add', '.offer'],
    ['page', '.problems, .entries'],
  ] as const)('has no violation in the configuration’s part %s', async (section, shown) => {
    const { panel } = opened.it
    await showSection(panel, section)
    await until('the part', () => panel.evaluate((wanted) => document.querySelector(wanted) !== null, shown))
    expect(await violations()).toEqual([])
  })

  it('has no violation in the editor', async () => {
    await openEditor(opened.it.panel, 'member_status')
    await previewOf(opened.it.panel, ({ status }) => status !== null)
    expect(await violations()).toEqual([])
  })
})
