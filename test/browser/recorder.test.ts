import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { reportIn, run, useFolder } from './harness/commandLine.ts'
import { paste } from './harness/configuration.ts'
import { rowOf } from './harness/rows.ts'
import { useInspected, useShop } from './harness/shop.ts'

const file = useShop()
const folder = useFolder()
const opened = useInspected('chromium', file)

/** Runs in the DevTools front end, as its Recorder panel does when the user exports. */
const EXPORT = (recording: object) => `import('./models/extensions/extensions.js').then(({ RecorderPluginManager }) => {
  const [plugin] = RecorderPluginManager.RecorderPluginManager.instance().plugins()
  return plugin.stringify(${JSON.stringify(recording)})
    .then((text) => ({ name: plugin.getName(), mediaType: plugin.getMediaType(), text }))
})`

it('exports a recording of the Recorder panel as a job that verify runs with its configuration and checks', async () => {
  const { panel, page } = opened.it
  await rowOf(panel, 'author')
  await paste(panel, JSON.stringify({ checks: [{ key: 'author', expect: { equals: 'Nobody' } }] }))
  const recording = JSON.parse(
    readFileSync('test/site/flow.json', 'utf8').replaceAll('http://127.0.0.1:8642', file.shop.origin),
  )
  const steps = recording.steps.slice(0, 2)
  const devtools = await page.openDevTools()
  const given = (await devtools.evaluate(EXPORT({ ...recording, steps }))) as Record<
    'name' | 'mediaType' | 'text',
    string
  >
  expect(given).toMatchObject({ name: 'RUM verify job', mediaType: 'application/json' })
  const ran = await run(['verify', '--flow', folder.file('job.json', given.text), '--settle', '200'])
  const report = reportIn(ran)
  expect(report.application.name).toBe('Kestrel & Quay')
  expect(report.checks).toMatchObject([{ key: 'author', passed: false, actual: 'Ines Lindqvist' }])
  expect(ran.status).toBe(1)
})

it('is refused by verify in one line where it carries no configuration', async () => {
  const flow = folder.file('bare.json', { title: 'Bare', steps: [{ type: 'navigate', url: file.shop.origin }] })
  const ran = await run(['verify', '--flow', flow])
  expect(ran).toMatchObject({ status: 2, stderr: expect.stringMatching(/carries no configuration\.\n$/) })
})
