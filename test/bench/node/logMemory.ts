import { type Row, takeTurns } from '../row.ts'
import { interval, judge, median, noiseOf, ratio } from '../statistics.ts'
import { nodeScript } from './runNode.ts'

const BUDGET_MIB = 16
const MIB = 1_024 * 1_024

/** What the log holds after 10,000 actions went into it, of which it keeps the last. */
export const logMemory: Row = {
  name: 'log',
  run: async ({ folder, rounds }) => {
    const run = await nodeScript<{ bytes: number; kept: number; values: number }>('./logHeap.ts', folder)
    let kept = 0
    const ours = async (): Promise<number> => {
      const answer = await run()
      kept = answer.kept
      return answer.bytes / MIB
    }
    const samples = await takeTurns({ ours, again: ours }, Math.min(rounds, 3))
    const figure = interval([samples.ours], (one = Number.NaN) => one)
    const control = ratio(samples.again, samples.ours)
    return [
      {
        name: 'memory of the log after 10000 actions of 200 properties',
        figure,
        unit: 'MiB',
        budget: BUDGET_MIB,
        control,
        verdict: judge(figure, BUDGET_MIB, noiseOf(control, 1)),
        detail: `${kept} kept, ${((median(samples.ours) * 1_024) / kept).toFixed(2)} KiB each with five requests`,
        samples,
      },
    ]
  },
}
