import type { Page } from 'puppeteer'
import type { Row as PropertyRow, ToPanel } from '../../../src/bridge/panelMessages.ts'
import type { TimelineEntry } from '../../../src/bridge/timelineView.ts'
import { DEFAULT_SETTINGS } from '../../../src/core/model/settings.ts'
import { pageSources } from '../../../src/core/model/source.ts'
import { deriveRecording } from '../../../src/core/session/derivedAction.ts'
import { startLog } from '../../../src/core/session/log.ts'
import { PANEL_PATH } from '../../browser/harness/extension.ts'
import { until } from '../../browser/harness/until.ts'
import { application, pageAction } from '../node/data.ts'
import { type Line, type Row, type Stand, takeTurns } from '../row.ts'
import { interval, judge, noiseOf, ratio } from '../statistics.ts'
import { withChromium } from './launch.ts'

const LISTED = 10_000
const FRAMES = 120
const TIMES = 60
/** px that a frame scrolls: nearly a screen a second's tenth, as a fast wheel does. */
const SCROLL = 220
const FRAME_MS = 1_000 / 60

type Measured = { readonly scroll: number; readonly gap: number; readonly append: number; readonly update: number }

const entry = (id: number): TimelineEntry => ({
  id,
  kind: 'xhr',
  name: `click on "Search ${id}"`,
  at: 1_795_000_000_000 + id * 500,
  durationMs: 100 + (id % 900),
  boundaries: 'simulated',
  cutOff: null,
  beforeAttach: false,
  document: `d${Math.floor(id / 50)}`,
  url: `https://shop.example/search?q=${id}`,
  counts: { captured: 180, attention: id % 3, calls: id % 5, refusedCalls: id % 2 },
})

/** The rows of two actions of 200 properties, one after the other. */
function rowsOfTwo(): readonly (readonly PropertyRow[])[] {
  const log = startLog()
  const sources = pageSources(application.properties)
  for (const id of [1, 2])
    log.add(pageAction(id, sources, 5), { document: 'd', frame: 'top', timeOrigin: 1_000_000 }, sources)
  const derived = deriveRecording({ actions: log.actions, settings: DEFAULT_SETTINGS, entries: [] }, application)
  return derived.map(({ action: { id }, captures }) => {
    const { counts: _, document: __, url: ___, ...action } = entry(id)
    return captures.map((capture) => ({ capture, action, matches: null }))
  })
}

/** Hands the panel the end of a line, as the devtools page does. */
async function connect(page: Page): Promise<(message: ToPanel) => Promise<void>> {
  await page.evaluate(() => {
    const { port1, port2 } = new MessageChannel()
    port1.start()
    Object.assign(window, { line: port1 })
    postMessage('rum-panel-port', location.origin, [port2])
  })
  return (message) =>
    page.evaluate((one) => (window as unknown as { line: MessagePort }).line.postMessage(one), message as never)
}

/** ms of the main thread's own processor time that `act` takes. */
async function cpu(page: Page, act: () => Promise<void>): Promise<number> {
  const protocol = await page.createCDPSession()
  await protocol.send('Performance.enable', { timeDomain: 'threadTicks' })
  const taken = async (): Promise<number> => {
    const { metrics } = await protocol.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000
  }
  const before = await taken()
  await act()
  const after = await taken()
  await protocol.detach()
  return after - before
}

/** Scrolls the list a step a frame, back and forth; gives the 95th percentile of the time between frames in frames. */
const scrolling = (page: Page): Promise<number> =>
  page.evaluate(
    async (frames, step, frameMs) => {
      const grid = document.querySelector('.actions-grid [role=grid]') ?? document.querySelector('[role=grid]')
      const gaps: number[] = []
      let last = await new Promise<number>(requestAnimationFrame)
      for (let i = 0; i < frames; i++) {
        if (grid) grid.scrollTop += step
        const now = await new Promise<number>(requestAnimationFrame)
        gaps.push((now - last) / frameMs)
        last = now
      }
      return gaps.sort((a, b) => a - b)[Math.floor(gaps.length * 0.95)] ?? Number.NaN
    },
    FRAMES,
    SCROLL,
    FRAME_MS,
  )

/** Posts messages in the page itself, each when the one before it is painted; round and round until it were so many. */
const posting = async (page: Page, messages: readonly ToPanel[], times: number): Promise<number> => {
  await page.evaluate((all) => Object.assign(window, { messages: all }), messages as never)
  const taken = await cpu(page, () =>
    page.evaluate(async (count) => {
      const { line, messages } = window as unknown as { line: MessagePort; messages: readonly unknown[] }
      for (let i = 0; i < count; i++) {
        line.postMessage(messages[i % messages.length])
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      }
    }, times),
  )
  return taken / times
}

const shownRows = (page: Page): Promise<number> =>
  page.evaluate(() => Number(document.querySelector('[role=grid]')?.getAttribute('aria-rowcount') ?? 0) - 1)

/** Opens the panel beside no toolbox, plays the devtools page to it, and measures it. */
const measure = (extension: string): Promise<Measured> =>
  withChromium(extension, async ({ page, id }) => {
    await page.goto(`chrome-extension://${id}${PANEL_PATH}`)
    const tell = await connect(page)
    const [first = [], second = []] = rowsOfTwo()
    await tell({
      kind: 'changed',
      parts: {
        connection: 'attached',
        configuration: { application, source: 'file', fileName: 'shop.json', savedAt: 0 } as never,
        actions: LISTED,
        rows: first,
      },
    })
    await until('the properties', async () => (await shownRows(page)) === first.length)
    const update = await posting(
      page,
      [second, first].map((rows): ToPanel => ({ kind: 'changed', parts: { rows } })),
      TIMES,
    )
    await tell({
      kind: 'timeline',
      change: { gone: 0, kept: 0, items: Array.from({ length: LISTED }, (_, index) => entry(index + 1)) },
    })
    await page.click('#tab-actions')
    await until('the actions', async () => (await shownRows(page)) >= LISTED)
    const appended = Array.from({ length: TIMES }, (_, index): ToPanel => {
      const kept = LISTED + index
      return { kind: 'timeline', change: { gone: 0, kept, items: [entry(kept + 1)] } }
    })
    const append = await posting(page, appended, TIMES)
    await page.evaluate(() => {
      const grid = document.querySelector('[role=grid]')
      if (grid) grid.scrollTop = 22_000
    })
    let gap = Number.NaN
    const scroll = await cpu(page, async () => {
      gap = await scrolling(page)
    })
    const at = await page.evaluate(() => document.querySelector('[role=grid]')?.scrollTop)
    if (at !== 22_000 + FRAMES * SCROLL) throw new Error(`the list was scrolled to ${at}`)
    return { scroll: scroll / FRAMES, gap, append, update }
  })

/** What the panel costs with a list of 10,000, and with 200 properties whose values all come anew. */
export const panel: Row = {
  name: 'panel',
  run: async ({ extension, rounds }: Stand) => {
    const all: Measured[] = []
    const again: Measured[] = []
    const into = (list: Measured[]) => async (): Promise<number> => {
      const one = await measure(extension)
      list.push(one)
      return one.scroll
    }
    await takeTurns({ ours: into(all), again: into(again) }, rounds)
    const line = (name: string, figure: keyof Measured, unit: string, budget: number): Line => {
      const samples = { ours: all.slice(1).map((one) => one[figure]), again: again.slice(1).map((one) => one[figure]) }
      const found = interval([samples.ours], (one = Number.NaN) => one)
      const control = ratio(samples.again, samples.ours)
      const verdict = judge(found, budget, noiseOf(control, 1))
      return {
        name,
        figure: found,
        unit,
        budget,
        control,
        verdict,
        detail: 'processor time of the main thread',
        samples,
      }
    }
    return [
      line(`panel: ${LISTED} actions listed, a frame of scrolling`, 'scroll', 'ms', 8),
      line('panel: 95th percentile of the time between its frames', 'gap', 'frames', 1.5),
      line(`panel: one more action in a list of ${LISTED}`, 'append', 'ms', 5),
      line('panel: new values of 200 properties', 'update', 'ms', FRAME_MS),
    ]
  },
}
