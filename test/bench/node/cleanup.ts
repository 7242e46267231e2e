import { type Row, takeTurns } from '../row.ts'
import { interval, judge, noiseOf, ratio } from '../statistics.ts'
import { nodeScript } from './runNode.ts'

const TYPICAL_US = 60
const WORST_MS = 50

type Answer = { typical: number; slowest: number; regExp: number; re2js: number; worst: number }

/** What a cleanup rule costs, beside the browser's own engine and re2js; and the worst that a bad one can cost. */
export const cleanup: Row = {
  name: 'cleanup',
  run: async ({ folder, rounds }) => {
    const run = await nodeScript<Answer>('./cleanupRules.ts', folder)
    let last: Answer | undefined
    const measure = async (): Promise<Answer> => {
      last = await run()
      return last
    }
    const typical = async (): Promise<number> => (await measure()).typical
    const samples = await takeTurns({ typical, again: typical, worst: async () => (await measure()).worst }, rounds)
    const control = ratio(samples.again, samples.typical)
    const line = (name: string, values: readonly number[], unit: string, budget: number, detail: string) => {
      const figure = interval([values], (one = Number.NaN) => one)
      const verdict = judge(figure, budget, noiseOf(control, 1))
      return { name, figure, unit, budget, control, verdict, detail, samples: { [unit]: values } }
    }
    const beside = `RegExp ${last?.regExp.toPrecision(2)} µs, re2js ${last?.re2js.toPrecision(2)} µs, slowest of the ten ${last?.slowest.toPrecision(2)} µs`
    return [
      line('a typical cleanup rule on 1,000 characters', samples.typical, 'µs', TYPICAL_US, beside),
      line('the worst of 32 bad ones on 2,000 characters', samples.worst, 'ms', WORST_MS, 'a definite outcome each'),
    ]
  },
}
