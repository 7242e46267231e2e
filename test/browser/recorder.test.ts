import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { openRecorder, replayInRecorder, replayView } from './harness/chromiumRecorder.ts'
import { reportIn, run, useFolder } from './harness/commandLine.ts'
import { paste } from './harness/configuration.ts'
import { words } from './harness/extension.ts'
import { rowOf } from './harness/rows.ts'
import { useInspected, useShop } from './harness/shop.ts'
import { until } from './harness/until.ts'

const file = useShop()
const folder = useFolder()
const opened = useInspected('chromium', file)

/** Runs in the DevTools front end, as its Recorder panel does when the user exports. */
const EXPORT = (recording: object) => `import('./models/extensions/extensions.js').then(({ RecorderPluginManager }) => {
  const [plugin] = RecorderPluginManager.RecorderPluginManager.instance().plugins()
  return plugin.stringify(${JSON.stringify(recording)})
    .then((text) => ({ name: plugin.getName(), mediaType: plugin.getMediaType(), text }))
})`

const journey = () =>
  JSON.parse(readFileSync('test/site/flow.json', 'utf8').replaceAll('http://127.0.0.1:8642', file.shop.origin))
const expecting = (...checks: object[]) => paste(opened.it.panel, JSON.stringify({ checks }))
const click = (...selectors: (string | string[])[]) => ({
  type: 'click',
  target: 'main',
  offsetX: 2,
  offsetY: 2,
  selectors,
})

const SELECTORS = {
  title: 'Selectors',
  timeout: 1_000,
  steps: [
    click('aria/First', '#a'),
    click('text/Second one'),
    click('xpath///i'),
    click('pierce/#d'),
    { type: 'change', target: 'main', selectors: [['#host', '#e']], value: 'typed' },
    click('#nowhere'),
    click('#a'),
  ],
}

/** Replays by our player in the Recorder panel, and gives what its view says in the end. */
const replayed = async (title: string) => {
  const devtools = await opened.it.page.openDevTools()
  await replayInRecorder(devtools, title, words('ext_replay'))
  const said = () =>
    replayView(devtools)?.evaluate(() => ({
      title: document.querySelector('h1')?.textContent ?? '',
      state: document.querySelector<HTMLElement>('[data-state]')?.dataset.state ?? '',
      status: document.querySelector('[role=status]')?.textContent ?? '',
      reason: document.querySelector('.reason')?.textContent ?? '',
      checks: [...document.querySelectorAll<HTMLElement>('tbody tr')].map(
        ({ dataset, lastElementChild }) => `${dataset.key} ${dataset.passed} ${lastElementChild?.textContent}`,
      ),
      text: document.body.textContent ?? '',
    }))
  return until('the end of the replay', async () => {
    // The view before goes meanwhile.
    const now = await Promise.resolve(said()).catch(() => undefined)
    return now?.title === title && now.state !== 'running' ? now : null
  })
}

it('exports a recording of the Recorder panel as a job that verify runs with its configuration and checks', async () => {
  const { panel, page } = opened.it
  await rowOf(panel, 'author')
  await expecting({ key: 'author', expect: { equals: 'Nobody' } })
  const recording = journey()
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

it('replays a recording at once, and says what the checks come to over its actions alone', async () => {
  const { panel, page } = opened.it
  await page.goto(`${file.shop.origin}/search?q=before`)
  await rowOf(panel, 'search_term', ({ value }) => value === 'before')
  await expecting(
    { key: 'author', on: 'any', expect: { equals: 'Ines Lindqvist' } },
    { key: 'search_term', on: 'any', expect: { equals: 'before' } },
    // Six nights on the booking page, at the promo code and on the confirmation.
    { key: 'nights', on: 'session', expect: { equals: '18' } },
  )
  await openRecorder(await page.openDevTools(), [journey(), SELECTORS])
  const { status, state, checks, text } = await replayed(journey().title)
  expect(state).toBe('ended')
  expect(checks).toEqual(['author true Ines Lindqvist', 'search_term false north+coast', 'nights true 18'])
  expect(status).toBe(words('ui_replay_verdict').replace('$1', '2').replace('$2', '3'))
  expect(text).toContain('waitForExpression')
  expect(page.url()).toBe(`${file.shop.origin}/account`)
})

it('finds elements as recordings name them, and stops where there is none', async () => {
  const { page } = opened.it
  await page.goto(`${file.shop.origin}/plain`)
  await page.evaluate(() => {
    const clicked: string[] = []
    Object.assign(window, { clicked })
    document.body.innerHTML =
      '<button id=a>First</button><p><b id=b>Second one</b></p><i id=c>Third</i><div id=host></div>'
    const shadow = document.querySelector('#host')?.attachShadow({ mode: 'open' })
    if (shadow) shadow.innerHTML = '<button id=d>Deep</button><input id=e>'
    addEventListener('click', (event) => clicked.push((event.composedPath()[0] as Element).id))
  })
  const { state, status, reason } = await replayed(SELECTORS.title)
  expect(state).toBe('failed')
  expect(status).toBe(words('ui_replay_stopped').replace('$1', '6').replace('$2', '7'))
  expect(reason).toContain('#nowhere')
  const done = await page.evaluate(() => [
    ...(window as never as { clicked: string[] }).clicked,
    document.querySelector('#host')?.shadowRoot?.querySelector('input')?.value,
  ])
  expect(done).toEqual(['a', 'b', 'c', 'd', 'typed'])
})

it('is refused by verify in one line where it carries no configuration', async () => {
  const flow = folder.file('bare.json', { title: 'Bare', steps: [{ type: 'navigate', url: file.shop.origin }] })
  const ran = await run(['verify', '--flow', flow])
  expect(ran).toMatchObject({ status: 2, stderr: expect.stringMatching(/carries no configuration\.\n$/) })
})
