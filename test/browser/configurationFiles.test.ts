import { describe, expect, it } from 'vitest'
import { useFolder } from './harness/commandLine.ts'
import { bodyWith, choose, paste } from './harness/configuration.ts'
import { showSection } from './harness/configure.ts'
import { startDownloads } from './harness/downloads.ts'
import { BROWSERS, words } from './harness/extension.ts'
import { clickButton, readRows, rowOf } from './harness/rows.ts'
import type { Panel } from './harness/session.ts'
import { useInspected, useShop } from './harness/shop.ts'
import { until } from './harness/until.ts'

const BODY = bodyWith(
  { key: 'written_by', type: 'META_TAG', expression: 'author' },
  { key: 'badge', type: 'CSS_SELECTOR', expression: '.member-badge b', cleanupRule: '^(\\w+) member' },
)
const MONACO = `{
  "name": "{{.name}}",
  "monitoringSettings": { "fetchRequests": {{.fetch}} },
  "userActionAndSessionProperties": [
    { "key": "from_template", "type": "STRING", "origin": "META_DATA", "uniqueId": 1, "metadataId": 1, "storeAsUserActionProperty": true }
  ],
  "metaDataCaptureSettings": [
    { "type": "META_TAG", "capturingName": "author", "name": "author", "uniqueId": 1 }
  ]
}`

const file = useShop()
const folder = useFolder()

describe.each(BROWSERS)('a configuration as text in %s', (name) => {
  const kept = startDownloads(folder.path(name))
  const opened = useInspected(name, file, { sample: false, downloads: folder.path(name) })
  const keys = async (panel: Panel) => (await readRows(panel)).map(({ key }) => key).sort()
  const exported = async (format: string) => {
    const { panel } = opened.it
    await showSection(panel, 'sources')
    await choose(panel, '[aria-labelledby=export] select', format)
    await clickButton(panel, words('ui_download'))
    return kept()
  }

  it.each(['config-api', 'monaco', 'terraform', 'inspector'])('comes back the same by way of %s', async (format) => {
    const { panel } = opened.it
    await showSection(panel, 'sources')
    await paste(panel, BODY)
    await rowOf(panel, 'badge', ({ value }) => value === 'Explorer')
    const { name: fileName, text } = await exported(format)
    expect(fileName).toMatch(format === 'terraform' ? /\.tf$/ : /\.json$/)
    if (format === 'config-api') expect(JSON.parse(text)).toEqual(JSON.parse(BODY))
    // Another one between, so that the rows below are not the old ones.
    await showSection(panel, 'sources')
    await paste(panel, bodyWith({ key: 'other', type: 'META_TAG', expression: 'author' }))
    await rowOf(panel, 'other')
    await paste(panel, text)
    await rowOf(panel, 'badge', ({ value }) => value === 'Explorer')
    expect(await keys(panel)).toEqual(['badge', 'written_by'])
  })

  it('keeps a template’s placeholders', async () => {
    const { panel } = opened.it
    await showSection(panel, 'sources')
    await paste(panel, MONACO)
    expect(await rowOf(panel, 'from_template')).toMatchObject({ value: 'Ines Lindqvist' })
    const { text } = await exported('monaco')
    expect(text).toContain('"{{.name}}"')
    expect(text).toMatch(/"fetchRequests": \{\{\.fetch\}\}/)
  })

  it('takes data privacy along that is pasted beside it', async () => {
    const { panel } = opened.it
    await paste(panel, BODY)
    await rowOf(panel, 'badge')
    await paste(panel, JSON.stringify({ dataCaptureOptInEnabled: true, doNotTrackBehaviour: 'CAPTURE_ANONYMIZED' }))
    await showSection(panel, 'sources')
    await until('the opt-in mode', () =>
      panel.evaluate(
        (label, on) =>
          [...document.querySelectorAll('.in-use-facts dt')].some(
            (term) => term.textContent === label && term.nextElementSibling?.textContent === on,
          ),
        words('ui_opt_in'),
        words('ui_on'),
      ),
    )
    expect((await exported('inspector')).text).toContain('CAPTURE_ANONYMIZED')
  })

  it('is refused where it is something else, and what worked before stays', async () => {
    const { panel } = opened.it
    for (const text of [
      '{"__proto__": {"a": 1}}',
      '{"log": {}}',
      '[1, 2]',
      '{"name": 3, "userActionAndSessionProperties": {}}',
    ]) {
      await showSection(panel, 'sources')
      await paste(panel, text)
      await until(`a refusal of ${text}`, () =>
        panel.evaluate(() => (document.querySelector('.notice[data-state=refused]')?.textContent ?? '').length > 20),
      )
      expect(await keys(panel)).toEqual(['badge', 'written_by'])
      await clickButton(panel, words('ui_dismiss'))
    }
  })
})
