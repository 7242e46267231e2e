import { pause, until } from '../../browser/harness/until.ts'
import { type Line, type Row, type Stand, takeTurns } from '../row.ts'
import { difference, exactly, interval, judge, judgeNothing, median, noiseOf } from '../statistics.ts'
import { heapOf } from './heap.ts'
import { type Launched, withChromium } from './launch.ts'
import { cpuOf, stretches } from './trace.ts'

/** What the smallest script in a page's own world costs, in KiB; noise above that would hide one. */
const SMALLEST_KIB = 9

/** An idle worker is ended after 30 s. */
const PATIENCE_MS = 50_000

async function script({ extension, shop, rounds }: Stand): Promise<Line> {
  const samples: number[] = []
  for (let round = 0; round < rounds; round++)
    await withChromium(extension, async ({ page, id }) => {
      samples.push(cpuOf(await stretches(page, `chrome-extension://${id}/`, () => settledVisit(page, shop))))
    })
  const figure = interval([samples], (one = Number.NaN) => one)
  return {
    name: 'no toolbox: script time of ours at a page load',
    figure,
    unit: 'ms',
    budget: 0,
    control: null,
    verdict: judge(figure, 0, 0),
    detail: 'as traced',
    samples: { ours: samples },
  }
}

async function settledVisit(page: Launched['page'], shop: string): Promise<void> {
  await page.goto(`${shop}/`)
  await pause(300)
}

async function heap({ extension, shop, rounds }: Stand): Promise<Line> {
  const arm = (with_: string | null) => () =>
    withChromium(with_, async ({ page }) => {
      await settledVisit(page, shop)
      return heapOf(page)
    })
  const samples = await takeTurns({ ours: arm(extension), none: arm(null), again: arm(null) }, rounds)
  const figure = difference(samples.ours, samples.none)
  const control = difference(samples.again, samples.none)
  return {
    name: 'no toolbox: heap that a page has more than without the extension',
    figure,
    unit: 'KiB',
    budget: 0,
    control,
    verdict: judgeNothing(figure, noiseOf(control, 0), SMALLEST_KIB),
    detail: `of ${median(samples.none).toFixed(0)} KiB`,
    samples,
  }
}

async function worker({ extension, shop }: Stand): Promise<Line> {
  const live = await withChromium(extension, async ({ browser, page, id }) => {
    const protocol = await browser.target().createCDPSession()
    const workers = async (): Promise<number> => {
      const { targetInfos } = await protocol.send('Target.getTargets', { filter: [{}] })
      return targetInfos.filter(({ type, url }) => type === 'service_worker' && url.includes(`${id}`)).length
    }
    await until('the worker that installing starts', async () => (await workers()) > 0)
    await settledVisit(page, shop)
    const gone = await until('no worker', async () => (await workers()) === 0, PATIENCE_MS).catch(() => false)
    await settledVisit(page, shop)
    return gone ? workers() : 1
  })
  const figure = exactly(live)
  return {
    name: 'no toolbox: live workers once idle',
    figure,
    unit: '',
    budget: 0,
    control: null,
    verdict: judge(figure, 0, 0),
    detail: 'asked again after another page load',
    samples: { ours: [live] },
  }
}

/** A page while no toolbox is open must not notice that the extension is installed. */
export const idle: Row = {
  name: 'idle',
  run: async (stand) => [await script(stand), await heap(stand), await worker(stand)],
}
