import { type Row, takeTurns } from '../row.ts'
import { interval, judge, median, noiseOf, ratio } from '../statistics.ts'
import { nodeScript } from './runNode.ts'

/** One frame at 60 Hz. */
const BUDGET_MS = 16.7

type Answer = { longest: Readonly<Record<string, number>>; total: number }

/** The longest that a what-if or an edit over the whole log keeps the toolbox from anything else. */
export const slices: Row = {
  name: 'slices',
  run: async ({ folder, rounds }) => {
    const run = await nodeScript<Answer>('./sliceAll.ts', folder)
    const totals: number[] = []
    const ours = async (): Promise<number> => {
      const { longest, total } = await run()
      totals.push(total)
      return Math.max(...Object.values(longest))
    }
    const samples = await takeTurns({ ours, again: ours }, rounds)
    const figure = interval([samples.ours], (one = Number.NaN) => one)
    const control = ratio(samples.again, samples.ours)
    return [
      {
        name: 'longest slice of a what-if over 2000 actions of 200 properties, in three views',
        figure,
        unit: 'ms',
        budget: BUDGET_MS,
        control,
        verdict: judge(figure, BUDGET_MS, noiseOf(control, 1)),
        detail: `${median(totals).toFixed(0)} ms in all until it is published`,
        samples,
      },
    ]
  },
}
