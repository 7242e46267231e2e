import { pause } from '../../browser/harness/until.ts'
import { properties200Path } from '../../site/properties200.ts'
import { type Row, takeTurns } from '../row.ts'
import { interval, judge, median, noiseOf } from '../statistics.ts'
import { heapOf } from './heap.ts'
import { type Launched, withChromium } from './launch.ts'
import { ASKING_HOOK, EMPTY_PAIR, writeExtension } from './throwaway.ts'
import { inspect200 } from './toolbox.ts'
import { filesOf, stretches } from './trace.ts'

/** Late values are read once more after a second. */
const SETTLED_MS = 2_000

/** Heap of the inspected page with 200 properties being read, beside two scripts that do nothing. */
export const inspectedHeap: Row = {
  name: 'heap',
  run: async ({ extension, folder, shop, rounds }) => {
    const pairExtension = writeExtension(folder, 'empty-pair', EMPTY_PAIR)
    const arm = (which: string | null, open: (launched: Launched) => Promise<unknown>, expected: string) => () =>
      withChromium(which, async (launched) => {
        const { page, id } = launched
        const url = shop + properties200Path()
        await page.goto(url)
        await open(launched)
        const found = await stretches(page, `chrome-extension://${id}/`, async () => {
          await page.goto(url)
          await pause(SETTLED_MS)
        })
        const files = filesOf(found)
          .filter((file) => !file.startsWith('/assets/'))
          .join()
        if (files !== expected) throw new Error(`expected ${expected} to run, but it was ${files}`)
        await page.goto(url)
        await pause(SETTLED_MS)
        return heapOf(page)
      })
    const toolbox = ({ page }: Launched) => page.openDevTools()
    const pair = arm(pairExtension, toolbox, '/ISOLATED.js,/MAIN.js')
    const asking = arm(writeExtension(folder, 'asking-hook-heap', ASKING_HOOK), toolbox, '/ISOLATED.js,/MAIN.js')
    const samples = await takeTurns(
      {
        ours: arm(extension, inspect200, '/src/courier/courierEntry.js,/src/page/pageEntry.js'),
        none: arm(null, toolbox, ''),
        pair,
        asking,
        again: pair,
      },
      rounds,
    )
    const { ours, none, again } = samples
    const added = (one = Number.NaN, other = Number.NaN, nothing = Number.NaN) => (one - nothing) / (other - nothing)
    const figure = interval([ours, samples.pair, none], added)
    const control = interval([again, samples.pair, none], added)
    const kib = (arm: readonly number[]): string => (median(arm) - median(none)).toFixed(0)
    return [
      {
        name: 'toolbox open: heap of a page with 200 properties beside two empty scripts',
        figure,
        unit: '×',
        budget: 1.5,
        control,
        verdict: judge(figure, 1.5, noiseOf(control, 1)),
        detail: `${kib(ours)} KiB beside ${kib(samples.pair)} KiB; a bare hook that asks whether it is inspected ${kib(samples.asking)} KiB`,
        samples,
      },
    ]
  },
}
