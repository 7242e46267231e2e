import { beforeAll, describe, expect, it } from 'vitest'
import { performJourney } from '../site/journey.ts'
import { fieldOf } from './harness/configure.ts'
import { BROWSERS, words } from './harness/extension.ts'
import { clickButton, clickRow, readRows, rowOf, showTab } from './harness/rows.ts'
import { useInspected, useShop } from './harness/shop.ts'
import { clickAction, readTimeline, sessionOf, tick, timelineIs } from './harness/timeline.ts'
import { pause, until } from './harness/until.ts'

/** Time that an action needs to end and to arrive, so that each step is one of its own. */
const SETTLED_MS = 1_200

const file = useShop()

describe.each(BROWSERS)('the journey’s user actions in %s', (name) => {
  const opened = useInspected(name, file, { width: 1100, height: 900 })
  const textOf = (selector: string) =>
    opened.it.panel.evaluate((where) => document.querySelector(where)?.textContent ?? '', selector)
  const has = (selector: string, text: string) =>
    until(`${text} in ${selector}`, async () => (await textOf(selector)).includes(text), 5_000)
  const captures = () =>
    opened.it.panel.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll('.capture-grid .grid-body [role=row]')].map((row) => {
          const cell = (id: string) => row.querySelector(`.cell-${id}`)?.textContent ?? ''
          return [cell('key'), [cell('before'), cell('value')]]
        }),
      ),
    )

  beforeAll(async () => {
    const { panel, page } = opened.it
    await rowOf(panel, 'author')
    await showTab(panel, 'actions')
    await tick(panel, words('ui_preserve'))
    await performJourney(page, file.shop, () => pause(SETTLED_MS))
  })

  it('stand in order, newest at the end, with a separator for each navigation', async () => {
    const shown = await timelineIs(opened.it.panel, 'the last step', (all) =>
      Boolean(all.at(-1)?.name.includes('Weather')),
    )
    expect(shown.filter(({ kind }) => kind === words('report_kind_load')).map(({ name: one }) => one)).toEqual([
      'Loading of page /',
      'Loading of page /',
      'Loading of page /search',
      'Loading of page /book/lighthouse-coast',
      'Loading of page /confirmation',
      'Loading of page /account',
    ])
    for (const [index, { navigation, kind }] of shown.entries())
      expect(navigation).toBe(kind === '' && shown[index + 1]?.kind === words('report_kind_load'))
    expect(shown.find(({ name: one }) => one === 'Save preferences')?.kind).toBe(words('report_kind_custom'))
    expect(shown.every(({ navigation, text }) => navigation || text.includes(words('ui_boundaries_simulated')))).toBe(
      true,
    )
  })

  it('can be compared, two at a time', async () => {
    const { panel } = opened.it
    await clickAction(panel, 'Loading of page /search')
    await clickAction(panel, 'Loading of page /confirmation', true)
    await has('.against', 'Loading of page /search')
    expect((await readTimeline(panel)).filter(({ selected }) => selected)).toHaveLength(2)
    const changed = await captures()
    expect(changed.search_term).toEqual(['north+coast', words('ui_short_query_missing')])
    expect(changed.nights).toEqual([words('ui_short_selector_no_match'), '6'])
    expect(changed.author).toBeUndefined()
  })

  it('show every call of the JavaScript API with its verdict, also of a key that is not configured', async () => {
    const { panel } = opened.it
    await clickAction(panel, 'Loading of page /confirmation')
    await has('.action-detail h2', 'Loading of page /confirmation')
    const calls = await panel.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.call')].map(({ dataset, textContent }) => [
        dataset.key,
        dataset.status,
        textContent?.includes('not configured') === true,
      ]),
    )
    expect(calls).toEqual([
      ['site_section', 'captured', false],
      ['revenue', 'captured', false],
      ['booked_at', 'captured', false],
      ['travellers', 'rejected', false],
      ['Trip_Type', 'rejected', false],
      ['checkout_variant', 'rejected', true],
    ])
  })

  it('open the editor with a new property for such a key', async () => {
    const { panel } = opened.it
    await clickButton(panel, words('ui_define_it_of').replace('$1', 'checkout_variant'))
    await until('its key', async () => (await fieldOf(panel, words('ui_column_key'))) === 'checkout_variant')
    await showTab(panel, 'actions')
    await has('.action-detail h2', 'Loading of page /confirmation')
  })

  it('lead to a property’s earlier capture and back to the newest', async () => {
    const { panel } = opened.it
    await panel.evaluate(() => {
      const row = [...document.querySelectorAll<HTMLElement>('.capture-grid [role=row]')].find(({ textContent }) =>
        textContent?.includes('nights'),
      )
      row?.click()
    })
    // The action before the confirmation's navigation: the promo code.
    const shown = await readTimeline(panel)
    const promo = shown[shown.findIndex(({ name: one }) => one === 'Loading of page /confirmation') - 2]?.name ?? ''
    expect(promo).not.toBe('')
    await clickButton(panel, words('ui_previous_capture'))
    await has('.action-detail h2', promo)
    await clickButton(panel, words('ui_show_steps'))
    await has('[data-state=at]', promo)
    expect(await rowOf(panel, 'nights')).toMatchObject({ value: '6' })
    await clickButton(panel, words('ui_at_newest'))
    expect(await rowOf(panel, 'nights', ({ hasValue }) => !hasValue)).toMatchObject({ status: 'empty' })
  })

  it('show a property’s steps with its row in view', async () => {
    const { panel } = opened.it
    const place = (key: string) =>
      panel.evaluate((wanted) => {
        const row = [...document.querySelectorAll('.grid-body [role=row]')].find(
          (one) => one.querySelector('.cell-key')?.textContent === wanted,
        )
        const grid = row?.closest('[role=grid]')?.getBoundingClientRect()
        const { top = 0, bottom = 0 } = row?.getBoundingClientRect() ?? {}
        return row && grid ? top >= grid.top && bottom <= grid.bottom : false
      }, key)
    await showTab(panel, 'properties')
    const last = (await readRows(panel)).at(-1)?.key ?? ''
    expect(await place(last)).toBe(false)
    await showTab(panel, 'actions')
    await clickAction(panel, 'Loading of page /confirmation')
    await has('.action-detail h2', 'Loading of page /confirmation')
    await panel.evaluate(() => {
      const grid = document.querySelector('.capture-grid [role=grid]')
      if (grid) grid.scrollTop = grid.scrollHeight
    })
    await until('the row', () =>
      clickRow(panel, last).then(
        () => true,
        () => false,
      ),
    )
    expect(await place(last)).toBe(true)
    await clickButton(panel, words('ui_show_steps'))
    await has('[data-state=at]', 'Loading of page /confirmation')
    await until('it is in view', () => place(last), 5_000)
    await clickButton(panel, words('ui_at_newest'))
  })

  it('make the session’s values, as by hand', async () => {
    const { panel } = opened.it
    // Six nights at the lighthouse coast: on the booking page, at the promo code, and on the confirmation.
    expect(await sessionOf(panel, 'nights')).toEqual({ value: String(6 + 6 + 6), from: '3 actions' })
    // 590 and 415 euros for the two trips that were found, then 415 alone.
    expect((await sessionOf(panel, 'averagepersonprice')).value).toBe(String(((590 + 415) / 2 + 415) / 2))
    // The page before the journey, then landing, search, book, confirmation and account.
    expect((await sessionOf(panel, 'visit_count')).value).toBe('6')
    expect((await sessionOf(panel, 'web_utm_source')).value).toBe('letter')
  })

  it('name the one that decides', async () => {
    const { panel } = opened.it
    await sessionOf(panel, 'web_utm_source')
    const winner = () =>
      panel.evaluate(
        () =>
          [...document.querySelectorAll('.contributor-grid .grid-body [role=row]')].find(
            (row) => row.querySelector('.wins') !== null,
          )?.textContent ?? '',
      )
    await until('the winner', async () => (await winner()).includes('letter'), 5_000)
  })

  it('follow their end until somebody scrolls away, and stay as they are while frozen', async () => {
    const { panel, page } = opened.it
    await showTab(panel, 'actions')
    await tick(panel, words('ui_freeze'))
    const before = (await readTimeline(panel)).length
    await page.reload()
    await has('.frozen', '1')
    expect(await readTimeline(panel)).toHaveLength(before)
    await tick(panel, words('ui_freeze'))
    await timelineIs(panel, 'the reload', (all) => all.length === before + 2)
  })

  it('begin anew with a navigation where the log is not preserved, and the session goes on', async () => {
    const { panel, page } = opened.it
    await tick(panel, words('ui_preserve'))
    await page.goto(`${file.shop.origin}/search?q=lakes`)
    await timelineIs(panel, 'one page', (all) => all.length === 2 && all[1]?.name === 'Loading of page /search')
    expect((await sessionOf(panel, 'nights')).value).toBe('18')
    await clickButton(panel, words('ui_session_new'))
    await until('a new session', async () => (await sessionOf(panel, 'nights')).from === '0 actions', 5_000)
  })
})
