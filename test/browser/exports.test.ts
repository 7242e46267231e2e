import { describe, expect, it } from 'vitest'
import { readSession } from '../../src/core/session/sessionFile.ts'
import { reportsIn, useFolder } from './harness/commandLine.ts'
import { bodyWith, paste } from './harness/configuration.ts'
import { startDownloads } from './harness/downloads.ts'
import { BROWSERS, words } from './harness/extension.ts'
import { openedFile, openFile } from './harness/openFile.ts'
import { clickButton, rowOf, showTab } from './harness/rows.ts'
import { useInspected, useShop } from './harness/shop.ts'
import { timelineIs } from './harness/timeline.ts'
import { until } from './harness/until.ts'

const file = useShop()
const folder = useFolder()

describe.each(BROWSERS)('files of the panel in %s', (name) => {
  const downloads = folder.path(name)
  const kept = startDownloads(downloads)
  const opened = useInspected(name, file, { downloads })
  const exported = async (format: string) => {
    const { panel } = opened.it
    await clickButton(panel, words('ui_export'))
    await clickButton(panel, words(`ui_export_${format}`))
    return kept()
  }
  let session = ''

  it('are a report that conforms to the schema, with the checks', async () => {
    const { panel } = opened.it
    await rowOf(panel, 'author')
    await paste(panel, JSON.stringify({ checks: [{ key: 'author', expect: { equals: 'Nobody' } }] }))
    const [report] = reportsIn((await exported('json')).text)
    expect(report?.checks).toMatchObject([{ key: 'author', passed: false, actual: 'Ines Lindqvist' }])
    expect(report?.actions.at(-1)?.captures.find(({ key }) => key === 'author')?.value).toBe('Ines Lindqvist')
  })

  it.each(['html', 'csv', 'markdown', 'junit', 'har', 'ndjson'])('are a report as %s', async (format) => {
    const { name: fileName, text } = await exported(format)
    expect(fileName).toMatch(/^rum-report-.+\.(html|csv|md|xml|har|ndjson)$/)
    expect(text).toContain('Ines Lindqvist')
  })

  it('hold no value where the user masks them', async () => {
    const { panel } = opened.it
    await panel.evaluate(() => document.querySelector<HTMLElement>('.menu input[type=checkbox]')?.click())
    const { text } = await exported('html')
    expect(text).toContain('‹14 mixed›')
    expect(text).not.toContain('Lindqvist')
    await panel.evaluate(() => document.querySelector<HTMLElement>('.menu input[type=checkbox]')?.click())
  })

  it('are the recorded session, which holds what was read', async () => {
    session = (await exported('session')).text
    const read = readSession(session)
    expect(read.ok && read.session.recording.actions.length).toBeGreaterThan(0)
    expect(read.ok && read.session.checks).toHaveLength(1)
  })

  it('are opened again on another page, and shown as what they are', async () => {
    const { panel, page } = opened.it
    await page.goto(`${file.shop.origin}/search?q=lakes`)
    await rowOf(panel, 'search_term', ({ value }) => value.includes('lakes'))
    await openFile(panel, 'monday.json', session)
    await until('the banner', async () => (await openedFile(panel)).includes('monday.json'))
    expect(await rowOf(panel, 'author')).toMatchObject({ status: 'captured', value: 'Ines Lindqvist' })
    expect(await rowOf(panel, 'search_term')).toMatchObject({ status: 'empty' })
    expect(await panel.evaluate(() => document.querySelector('#tab-checks .badge')?.textContent)).toBe('0/1')
    await showTab(panel, 'actions')
    await timelineIs(panel, 'the recorded action', (all) => all.some((one) => one.name === 'Loading of page /'))
  })

  it('are derived again under a what-if and by another configuration, off the page', async () => {
    const { panel } = opened.it
    await showTab(panel, 'properties')
    await panel.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('.field[data-simulated] select')
      if (!select) throw new Error('no switch')
      select.value = 'on'
      select.dispatchEvent(new Event('change', { bubbles: true }))
    })
    await rowOf(panel, 'author', ({ status }) => status === 'suppressed' || status === 'captured')
    await paste(
      panel,
      bodyWith(
        { key: 'writer', type: 'META_TAG', expression: 'author' },
        { key: 'later', type: 'META_TAG', expression: 'added-later' },
      ),
    )
    expect(await rowOf(panel, 'writer', ({ status }) => status !== 'waiting')).toMatchObject({ type: 'Meta tag' })
    expect(await rowOf(panel, 'later', () => true)).toMatchObject({ status: 'waiting' })
  })

  it('are left by the way back to live, with the own configuration', async () => {
    const { panel } = opened.it
    await clickButton(panel, words('ui_back_to_live'))
    expect(await rowOf(panel, 'search_term')).toMatchObject({ status: 'captured' })
    expect(await openedFile(panel)).toBe('')
  })

  it('are refused with the place where they are broken', async () => {
    const { panel } = opened.it
    await openFile(panel, 'broken.json', session.replace('"sessionFrom":null', '"sessionFrom":"x"'))
    const refusal = await until('a refusal', () =>
      panel.evaluate(() => document.querySelector('.notice[data-state=refused]')?.textContent),
    )
    expect(refusal).toContain('sessionFrom')
    expect(await openedFile(panel)).toBe('')
  })

  it('may be a HAR of our own', async () => {
    const { panel, page } = opened.it
    await page.goto(`${file.shop.origin}/search?q=coast`)
    await rowOf(panel, 'search_term', ({ value }) => value.includes('coast'))
    await page.evaluate(() => fetch('/api/weather'))
    await openFile(panel, 'own.har', (await exported('har')).text)
    await until('the banner', async () => (await openedFile(panel)).includes('own.har'))
    await showTab(panel, 'requests')
    await until('its requests', () =>
      panel.evaluate(() => document.querySelector('.requests-grid [data-row]') !== null),
    )
    await clickButton(panel, words('ui_back_to_live'))
  })
})
