import { type Row, takeTurns } from '../row.ts'
import { interval, judge, median, noiseOf, ratio } from '../statistics.ts'
import { nodeScript } from './runNode.ts'

const BUDGET_MIB = 16
const MIB = 1_024 * 1_024
const ACTIONS = 2_000
const REQUESTS = 10_000

/** What a full log holds, and whether it still does when older actions went. */
export const logMemory: Row = {
  name: 'log',
  run: async ({ folder, rounds }) => {
    const run = await nodeScript<{ bytes: number; kept: number; requests: number }>('./logHeap.ts', folder)
    const after = (actions: number) => async (): Promise<number> => {
      const { bytes, kept, requests } = await run(actions)
      if (kept !== ACTIONS || requests !== REQUESTS) throw new Error(`${kept} actions with ${requests} requests kept`)
      return bytes / MIB
    }
    const ours = after(ACTIONS)
    const samples = await takeTurns({ ours, again: ours, later: after(5 * ACTIONS) }, Math.min(rounds, 3))
    const figure = interval([samples.ours], (one = Number.NaN) => one)
    const control = ratio(samples.again, samples.ours)
    return [
      {
        name: 'memory of the log: 2000 actions of 200 properties, 10000 requests',
        figure,
        unit: 'MiB',
        budget: BUDGET_MIB,
        control,
        verdict: judge(figure, BUDGET_MIB, noiseOf(control, 1)),
        detail: `${((median(samples.ours) * 1_024) / ACTIONS).toFixed(2)} KiB an action; after 10000 actions ${median(samples.later).toFixed(1)} MiB`,
        samples,
      },
    ]
  },
}
