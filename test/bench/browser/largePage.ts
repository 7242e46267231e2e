import { pause } from '../../browser/harness/until.ts'
import { properties200Path } from '../../site/properties200.ts'
import { type Row, takeTurns } from '../row.ts'
import { interval, judge, noiseOf, ratio } from '../statistics.ts'
import { withChromium } from './launch.ts'
import { inspect200 } from './toolbox.ts'
import { filesOf, stretches } from './trace.ts'

const ELEMENTS = 182_000
const BUDGET_MS = 50

/** The longest uninterrupted stretch of ours in a very large page that is loaded and read. */
export const largePage: Row = {
  name: 'large',
  run: async ({ extension, shop, rounds }) => {
    const longest = () =>
      withChromium(extension, async (launched) => {
        const { page, id } = launched
        await page.goto(`${shop}/`)
        await inspect200(launched)
        const found = await stretches(page, `chrome-extension://${id}/src/`, async () => {
          await page.goto(shop + properties200Path(ELEMENTS))
          await pause(3_000)
        })
        if (!filesOf(found).includes('/src/page/pageEntry.js')) throw new Error('the script in the page did not run')
        return Math.max(...found.map(({ cpu }) => cpu))
      })
    const samples = await takeTurns({ ours: longest, again: longest }, rounds)
    const figure = interval([samples.ours], (one = Number.NaN) => one)
    const control = ratio(samples.again, samples.ours)
    return [
      {
        name: `longest task of ours, ${ELEMENTS} elements, 200 properties`,
        figure,
        unit: 'ms',
        budget: BUDGET_MS,
        control,
        verdict: judge(figure, BUDGET_MS, noiseOf(control, 1)),
        detail: 'processor time, from the load to 3 s after',
        samples,
      },
    ]
  },
}
