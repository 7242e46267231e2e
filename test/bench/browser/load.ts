import type { Page } from 'puppeteer'
import { pause } from '../../browser/harness/until.ts'
import { type Row, takeTurns } from '../row.ts'
import { judge, median, noiseOf, ratio } from '../statistics.ts'
import { type Launched, withChromium } from './launch.ts'
import { ASKING_HOOK, BARE_HOOK, writeExtension } from './throwaway.ts'
import { openToolbox } from './toolbox.ts'
import { cpuOf, filesOf, stretches } from './trace.ts'

const LOADS = 4
const OURS = ['/src/courier/courierEntry.js', '/src/page/pageEntry.js']
const BARE = ['/MAIN.js']
const ASKING = ['/ISOLATED.js', '/MAIN.js']

const ms = (samples: readonly number[]): string => `${median(samples).toFixed(2)} ms`

/** The middle of several loads, ms; the page has been loaded before. Throws where other scripts ran than `expected`. */
async function loads(page: Page, origin: string, shop: string, expected: readonly string[]): Promise<number> {
  const samples: number[] = []
  await page.goto(`${shop}/`)
  for (let i = 0; i < LOADS; i++) {
    const found = await stretches(page, origin, async () => {
      await page.goto(`${shop}/`)
      await pause(300)
    })
    const files = filesOf(found)
    if (files.join() !== expected.join())
      throw new Error(`expected ${expected.join()} to run, but it was ${files.join()}`)
    samples.push(cpuOf(found))
  }
  return median(samples)
}

/** Script time in the inspected tab, the toolbox being open and our panel not yet shown, beside the least hook there is. */
export const load: Row = {
  name: 'load',
  run: async ({ extension, folder, shop, rounds }) => {
    const bareExtension = writeExtension(folder, 'bare-hook', BARE_HOOK)
    const askingExtension = writeExtension(folder, 'asking-hook', ASKING_HOOK)
    const arm =
      (which: string, open: (launched: Launched) => Promise<unknown>, within: string, expected: readonly string[]) =>
      () =>
        withChromium(which, async (launched) => {
          await launched.page.goto(`${shop}/`)
          await open(launched)
          return loads(launched.page, `chrome-extension://${launched.id}/${within}`, shop, expected)
        })
    const toolbox = ({ page }: Launched) => page.openDevTools()
    const bare = arm(bareExtension, toolbox, '', BARE)
    const asking = arm(askingExtension, toolbox, '', ASKING)
    const samples = await takeTurns(
      { ours: arm(extension, openToolbox, 'src/', OURS), bare, asking, again: bare },
      rounds,
    )
    const figure = ratio(samples.ours, samples.bare)
    const control = ratio(samples.again, samples.bare)
    return [
      {
        name: 'toolbox open: script time at a page load beside a bare hook',
        figure,
        unit: '×',
        budget: 1.5,
        control,
        verdict: judge(figure, 1.5, noiseOf(control, 1)),
        detail: `${ms(samples.ours)} beside ${ms(samples.bare)}; a bare hook that asks whether it is inspected ${ms(samples.asking)}`,
        samples,
      },
    ]
  },
}
