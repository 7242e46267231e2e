import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EXPECTATIONS, withDoNotTrack } from '../site/expectations.ts'
import { choose } from './harness/configuration.ts'
import { BROWSERS, words } from './harness/extension.ts'
import { clickRow, readRows } from './harness/rows.ts'
import type { Panel } from './harness/session.ts'
import { useInspected, useShop } from './harness/shop.ts'
import { until } from './harness/until.ts'

const LANDING = '/?utm_source=letter&utm_medium=email&utm_campaign=midsummer'
const SWITCH = '.toolbar label[data-simulated] select'
const file = useShop()

const statuses = async (panel: Panel) =>
  Object.fromEntries((await readRows(panel)).map(({ key, status }) => [key, status]))
const landing = (suppressed: boolean) =>
  Object.fromEntries(
    Object.entries(EXPECTATIONS.landing).map(([key, one]) => [
      key,
      (suppressed ? withDoNotTrack(key, one) : one).status,
    ]),
  )
const becomes = async (panel: Panel, suppressed: boolean) => {
  const wanted = landing(suppressed)
  const same = async () => {
    const now = await statuses(panel)
    return Object.keys(wanted).every((key) => now[key] === wanted[key])
  }
  await until('the statuses', same, 8_000).catch(() => undefined)
  expect(await statuses(panel)).toEqual(wanted)
}
const signal = (panel: Panel) => panel.evaluate(() => document.querySelector('.signal')?.getAttribute('data-signal'))

/** What the privacy step of this property's detail says is sent in the value's place. */
const sentInstead = async (panel: Panel, key: string) => {
  await clickRow(panel, key)
  return until('what is sent instead', () =>
    panel.evaluate(() => document.querySelector('.detail [data-step=privacy] .sent')?.textContent),
  )
}

describe.each(BROWSERS)('Do Not Track, on in the preferences of %s,', (name) => {
  const opened = useInspected(name, file, { doNotTrack: true })

  it('withholds what the application does not send', async () => {
    const { page, panel } = opened.it
    await page.goto(file.shop.origin + LANDING)
    expect(await page.evaluate(() => navigator.doNotTrack)).toBe('1')
    await becomes(panel, true)
    expect(await signal(panel)).toBe('on')
    expect(await sentInstead(panel, 'member_status')).toBe('dT_pv')
  })
})

describe.each(BROWSERS)('the Do Not Track switch in %s', (name) => {
  const opened = useInspected(name, file)
  /** Whatever a page could notice of a change. */
  const page = () =>
    opened.it.page.evaluate(() => ({
      doNotTrack: navigator.doNotTrack,
      requests: performance.getEntriesByType('resource').length,
      marker: 'marker' in window,
    }))
  let before: Awaited<ReturnType<typeof page>>

  beforeAll(async () => {
    await opened.it.page.goto(file.shop.origin + LANDING)
    await becomes(opened.it.panel, false)
    await opened.it.page.evaluate(() => Object.assign(window, { marker: true }))
    before = await page()
  })
  afterAll(() => choose(opened.it.panel, SWITCH, 'page'))

  it('withholds what would be withheld', async () => {
    const { panel } = opened.it
    expect(await signal(panel)).toBe('off')
    await choose(panel, SWITCH, 'on')
    await becomes(panel, true)
    expect(await signal(panel)).toBe('simulated_on')
    const kept = (await readRows(panel)).filter(({ status }) => status === 'suppressed')
    expect(kept.length).toBeGreaterThan(3)
    expect(kept.map(({ value }) => value)).toEqual(kept.map(() => words('ui_short_do-not-track')))
    expect(await sentInstead(panel, 'member_status')).toBe('dT_pv')
  })

  it('says before anybody changes one what is sent under each setting', async () => {
    const { panel } = opened.it
    await clickRow(panel, 'member_status')
    const cells = (behaviour: string) =>
      panel.evaluate(
        (wanted) =>
          [...document.querySelectorAll(`.privacy [data-behaviour=${wanted}] td`)].map((cell) => [
            cell.querySelector('code')?.textContent ?? null,
            cell.getAttribute('data-now'),
          ]),
        behaviour,
      )
    const anonymized = await until('the table', async () => {
      const found = await cells('CAPTURE_ANONYMIZED')
      return found[1]?.[1] === 'true' && found
    })
    const gold = anonymized[0]?.[0]
    expect(gold).toBe('Explorer')
    expect(anonymized).toEqual([
      [gold, 'false'],
      ['dT_pv', 'true'],
      [gold, 'false'],
    ])
    expect((await cells('IGNORE_DO_NOT_TRACK')).map(([sent]) => sent)).toEqual([gold, gold, gold])
    expect((await cells('DO_NOT_CAPTURE')).map(([sent]) => sent)).toEqual([gold, null, null])
  })

  it('gives the values back', async () => {
    await choose(opened.it.panel, SWITCH, 'page')
    await becomes(opened.it.panel, false)
  })

  it('leaves the page alone', async () => {
    expect(await page()).toEqual(before)
  })
})
