import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { BROWSERS, words } from './harness/extension.ts'
import type { Inspected } from './harness/inspected.ts'
import { clickRow, readRows, rowOf, showTab } from './harness/rows.ts'
import type { Panel } from './harness/session.ts'
import { useInspected, useShop } from './harness/shop.ts'
import { clickAction, readTimeline, type ShownAction, tick, timelineIs } from './harness/timeline.ts'
import { until } from './harness/until.ts'

const file = useShop()

const textOf = (panel: Panel, selector: string) =>
  panel.evaluate((where) => document.querySelector(where)?.textContent ?? '', selector)
const detailOf = async (panel: Panel, key: string, selector: string, part: string) => {
  await clickRow(panel, key)
  await until(`${part} at ${key}`, async () => (await textOf(panel, selector)).includes(part), 5_000)
  return textOf(panel, selector)
}
/** Goes to a page of the shop and waits for its load action. */
const go = async ({ panel, page }: Inspected, path: string, tag = '') => {
  const url = file.shop.origin + path
  await page.goto(url)
  await timelineIs(panel, `${tag} load of ${path}`, (all) => {
    const [before, last] = all.slice(-2)
    return (
      before?.text.endsWith(` ${url}`) === true && last?.name.startsWith('Loading') === true && last.text.includes(tag)
    )
  })
}

describe.each(BROWSERS)('beside an agent in %s', (name) => {
  const opened = useInspected(name, file, { width: 1200, height: 1300 })
  beforeAll(async () => {
    const { panel } = opened.it
    await rowOf(panel, 'author')
    await showTab(panel, 'actions')
    await tick(panel, words('ui_preserve'))
  })
  beforeEach(() => showTab(opened.it.panel, 'actions'))

  it('actions begin and end where it says, and say so', async () => {
    const { panel, page } = opened.it
    await go(opened.it, '/search?q=coast&agent=1', words('ui_boundaries_agent'))
    await page.evaluate(() => {
      const button = document.createElement('button')
      button.textContent = 'Ask for data'
      button.onclick = () => void fetch('/api/trips?q=fetch')
      document.body.append(button)
      button.click()
    })
    const shown = await timelineIs(panel, 'the click', (all) => all.at(-1)?.name.includes('Ask for data') === true)
    expect(shown.at(-1)).toMatchObject({ kind: words('report_kind_xhr') })
    expect(shown.at(-1)?.text).toContain(words('ui_boundaries_agent'))
    expect(shown.filter(({ name: one }) => one.includes('Ask for data'))).toHaveLength(1)
  })

  it('an honest one agrees, property by property', async () => {
    const { panel } = opened.it
    await go(opened.it, '/search?q=coast&agent=1', words('ui_boundaries_agent'))
    await showTab(panel, 'properties')
    await rowOf(panel, 'search_term', ({ value }) => value === 'coast')
    expect(await detailOf(panel, 'search_term', '.agent-says', words('ui_agent_agrees'))).toContain('coast')
    const warned = await panel.evaluate(() =>
      [...document.querySelectorAll('.grid-body [role=row]')].flatMap((row) =>
        row.querySelector('.row-warning')?.getAttribute('title')?.includes('reads something else')
          ? [row.querySelector('.cell-key')?.textContent]
          : [],
      ),
    )
    // The stand-in calls, as the agent when it was last observed, only the functions on its list.
    expect(warned).toEqual(['loyalty_points'])
  })

  it('one that reads otherwise is a warning on the row, with both in the detail; what only it reads is named', async () => {
    const { panel } = opened.it
    await go(opened.it, '/search?q=coast&agent=differs', words('ui_boundaries_agent'))
    const [load] = (await readTimeline(panel)).slice(-1)
    await clickAction(panel, load?.name ?? '')
    await until(
      'what only it reads',
      async () => (await textOf(panel, '.action-detail')).includes('.only-there'),
      5_000,
    )
    await showTab(panel, 'properties')
    const key = await until('a disagreement', () =>
      panel.evaluate(
        () =>
          [...document.querySelectorAll('.grid-body [role=row]')]
            .find((row) => row.querySelector('.row-warning')?.getAttribute('title')?.includes('by the agent'))
            ?.querySelector('.cell-key .mono')?.textContent ?? null,
      ),
    )
    const both = await detailOf(panel, key, '.agent-says', words('ui_agent_differs'))
    expect(both).toContain('by the agent')
  })

  it('one that throws changes nothing', async () => {
    const { panel, page } = opened.it
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error)))
    await go(opened.it, '/search?q=lakes&agent=throws', words('ui_boundaries_simulated'))
    await showTab(panel, 'properties')
    await rowOf(panel, 'search_term', ({ value }) => value === 'lakes')
    expect(errors).toEqual([])
    expect(await textOf(panel, '.agent-says')).toBe('')
    await showTab(panel, 'actions')
    await go(opened.it, '/?agent=0', words('ui_boundaries_simulated'))
  })

  it('a value that comes after the action is shown as late, with by how much', async () => {
    const { panel, page } = opened.it
    await page.evaluate(() => {
      document.querySelector('meta[name=author]')?.remove()
      history.pushState(null, '', '/moved')
      setTimeout(() => {
        document.head.insertAdjacentHTML('beforeend', '<meta name="author" content="A late author">')
      }, 400)
    })
    await timelineIs(panel, 'the route', (all) => all.at(-1)?.name === 'change of route to /moved')
    await showTab(panel, 'properties')
    const row = await rowOf(panel, 'author', ({ value }) => value.includes(words('ui_late')))
    expect(row.status).toBe('empty')
    expect(await detailOf(panel, 'author', '.warnings', 'too late')).toMatch(/again 1,?\d{3} ms later/)
    expect((await readRows(panel)).find(({ key }) => key === 'search_term')?.value).not.toContain(words('ui_late'))
  })

  it('an action that is under way when the page is left is read, and labelled', async () => {
    const { panel, page } = opened.it
    await go(opened.it, '/?agent=api')
    await page.evaluate(() => {
      const { dtrum } = window as unknown as { dtrum: { enterAction: (name: string) => number } }
      dtrum.enterAction('check out')
      const button = document.createElement('button')
      button.textContent = 'Ask and go'
      button.onclick = () => void fetch('/slow?ms=9000')
      document.body.append(button)
      button.click()
    })
    await page.goto(`${file.shop.origin}/search`)
    const isCutOff = ({ text }: ShownAction) => text.includes(words('ui_cut_off_navigation'))
    const shown = await timelineIs(panel, 'both cut off', (all) => all.filter(isCutOff).length === 2)
    expect(shown.filter(isCutOff).map(({ name: one }) => one)).toEqual(['click on "Ask and go"', 'check out'])
    await timelineIs(panel, 'the next load', (all) => all.at(-1)?.name === 'Loading of page /search')
  })

  it('a page out of the back/forward cache goes on, as a route', async () => {
    const { panel, page } = opened.it
    await go(opened.it, '/spa')
    await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })))
    await go(opened.it, '/search')
    await page.evaluate(() => history.back())
    await timelineIs(panel, 'the return', (all) => all.at(-1)?.name === 'return to page /spa')
    expect(await page.evaluate(() => (window as { persisted?: boolean }).persisted)).toBe(true)
  })
})
