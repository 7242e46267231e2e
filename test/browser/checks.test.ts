import { describe, expect, it } from 'vitest'
import { paste } from './harness/configuration.ts'
import { BROWSERS, words } from './harness/extension.ts'
import { clickButton, clickRow, readRows, rowOf, showTab } from './harness/rows.ts'
import type { Panel } from './harness/session.ts'
import { useInspected, useShop } from './harness/shop.ts'
import { until } from './harness/until.ts'

const badgeOf = (panel: Panel) => panel.evaluate(() => document.querySelector('#tab-checks .badge')?.textContent ?? '')
const badgeIs = (panel: Panel, wanted: string) =>
  until(`the badge ${wanted}`, async () => (await badgeOf(panel)) === wanted)
const textOf = (panel: Panel, selector: string) =>
  panel.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector)
const has = (panel: Panel, selector: string) =>
  until(selector, () => panel.evaluate((wanted) => document.querySelector(wanted) !== null, selector))

const file = useShop()

describe.each(BROWSERS)('checks in %s', (name) => {
  const opened = useInspected(name, file)

  it('expect what was just captured, of every property that was read', async () => {
    const { panel } = opened.it
    await rowOf(panel, 'author')
    const read = (await readRows(panel)).filter(({ status }) => status !== 'waiting').length
    await showTab(panel, 'checks')
    await clickButton(panel, words('ui_checks_expect'))
    await badgeIs(panel, `${read}/${read}`)
    await showTab(panel, 'properties')
    const marks = await panel.evaluate(() => document.querySelectorAll('.row-verdict[data-passed=true]').length)
    expect(marks).toBe(read)
  })

  it('are refused with their place where a file is broken, and those that worked stay', async () => {
    const { panel } = opened.it
    const before = await badgeOf(panel)
    await paste(panel, JSON.stringify({ checks: [{ key: 'author', expect: { matches: '(' } }] }))
    expect(await textOf(panel, '.notice[data-state=refused]')).toContain('checks[0].expect.matches')
    expect(await badgeOf(panel)).toBe(before)
    await clickButton(panel, words('ui_dismiss'))
  })

  it('turn red with what comes, and show the captures that fall short with their steps', async () => {
    const { panel } = opened.it
    const total = Number((await badgeOf(panel)).split('/')[1])
    await paste(panel, JSON.stringify({ checks: [{ key: 'author', on: 'every', expect: { equals: 'Nobody' } }] }))
    await badgeIs(panel, `${total}/${total + 1}`)
    await showTab(panel, 'checks')
    await has(panel, '.checks-grid')
    await panel.evaluate(() => {
      const rows = [...document.querySelectorAll<HTMLElement>('.checks-grid .grid-body [role=row]')]
      rows.find((row) => row.querySelector('[data-passed=false]'))?.click()
    })
    await has(panel, '.check-detail .failure-grid')
    expect(await textOf(panel, '.check-detail .check-reason')).toContain('Expected “Nobody”')
    expect(await panel.evaluate(() => document.querySelectorAll('.check-detail .step').length)).toBe(6)
  })

  it('are edited and removed by keyboard and form', async () => {
    const { panel } = opened.it
    const total = Number((await badgeOf(panel)).split('/')[1])
    await clickButton(panel, words('ui_check_edit'))
    await panel.evaluate(() => {
      const field = [...document.querySelectorAll<HTMLInputElement>('dialog input.mono')].find(
        ({ value }) => value === 'Nobody',
      )
      if (!field) throw new Error('no field')
      field.value = 'Ines Lindqvist'
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
    // As for a person, what was typed is there before the form is sent.
    await panel.evaluate(() => document.querySelector<HTMLFormElement>('dialog form')?.requestSubmit())
    await badgeIs(panel, `${total}/${total}`)
    await until('the form to close', () => panel.evaluate(() => document.querySelector('dialog') === null))
    await panel.evaluate(() => document.querySelector<HTMLElement>('.checks-grid [role=grid]')?.focus())
    await panel.press('End')
    await panel.press('Enter')
    await until('the focus in the detail', () =>
      panel.evaluate(() => document.activeElement?.closest('.check-detail') !== null),
    )
    await clickButton(panel, words('ui_check_remove'))
    await badgeIs(panel, `${total - 1}/${total - 1}`)
  })

  it('come from a property’s own detail, too', async () => {
    const { panel } = opened.it
    const before = await badgeOf(panel)
    await showTab(panel, 'properties')
    await clickRow(panel, 'author')
    await clickButton(panel, words('ui_check_expect_this'))
    // The same check as before took its place.
    await badgeIs(panel, before)
  })

  it('are still there in a new toolbox', async () => {
    const { page, panel, closeToolbox, openToolbox } = opened.it
    const total = (await badgeOf(panel)).split('/')[1]
    await closeToolbox(page)
    const again = await openToolbox(page)
    await until('the set', async () => (await badgeOf(again)).endsWith(`/${total}`))
  })
})
