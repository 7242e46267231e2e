import { type Row, takeTurns } from '../row.ts'
import { interval, judge, median, noiseOf, ratio } from '../statistics.ts'
import { nodeScript } from './runNode.ts'

const BUDGET_MS = 250
const CAPTURES = 400_000

/** What an edit of one property costs when the whole log is derived again. */
export const derive: Row = {
  name: 'derive',
  run: async ({ folder, rounds }) => {
    const run = await nodeScript<{ times: number[]; count: number; changed: number }>('./deriveAll.ts', folder)
    const arm = (missingCookies: number) => async (): Promise<number> => {
      const { times, count, changed } = await run(missingCookies)
      if (count !== CAPTURES || changed < 1)
        throw new Error(`${count} captures, ${changed} values of the edited property`)
      return median(times)
    }
    const ours = arm(0)
    const samples = await takeTurns({ ours, again: ours, cookie: arm(1) }, rounds)
    const figure = interval([samples.ours], (one = Number.NaN) => one)
    const control = ratio(samples.again, samples.ours)
    return [
      {
        name: 'deriving 2000 actions of 200 properties again after an edit of one',
        figure,
        unit: 'ms',
        budget: BUDGET_MS,
        control,
        verdict: judge(figure, BUDGET_MS, noiseOf(control, 1)),
        detail: `${((median(samples.ours) / CAPTURES) * 1e6).toFixed(0)} ns a capture; with one cookie missing ${median(samples.cookie).toFixed(0)} ms`,
        samples,
      },
    ]
  },
}
