import { type Line, type Row, takeTurns } from '../row.ts'
import { interval, judge, noiseOf, ratio } from '../statistics.ts'
import { BAD } from './badRules.ts'
import { engineSize } from './engineSize.ts'
import { nodeScript } from './runNode.ts'

const TYPICAL_US = 60
const WORST_MS = 50

type Typical = { typical: number; slowest: number; regExp: number; re2js: number }

/**
 * What the engine of the cleanup rules weighs, what a rule costs, beside the browser's own engine and re2js, and the worst
 * that a bad one can cost: CPU time with its compilation, each in a process that has never run any.
 */
export const cleanup: Row = {
  name: 'cleanup',
  run: async ({ folder, rounds }) => {
    const run = await nodeScript<Typical>('./cleanupRules.ts', folder)
    const runBad = await nodeScript<{ worst: number; outcome: string }>('./cleanupWorst.ts', folder)
    let last: Typical | undefined
    const typical = async (): Promise<number> => {
      last = await run()
      return last.typical
    }
    let dearest = ''
    const worst = async (): Promise<number> => {
      const times: number[] = []
      for (const index of BAD.keys()) times.push((await runBad(index)).worst)
      const most = Math.max(...times)
      dearest = BAD[times.indexOf(most)]?.[0].slice(0, 20) ?? ''
      return most
    }
    const samples = await takeTurns({ typical, again: typical, worst, worstAgain: worst }, rounds)
    const line = (
      name: string,
      values: readonly number[],
      again: readonly number[],
      unit: string,
      budget: number,
      detail: string,
    ): Line => {
      const figure = interval([values], (one = Number.NaN) => one)
      const control = ratio(again, values)
      return {
        name,
        figure,
        unit,
        budget,
        control,
        verdict: judge(figure, budget, noiseOf(control, 1)),
        detail,
        samples: { [unit]: values },
      }
    }
    return [
      await engineSize(),
      line(
        'a typical cleanup rule on 1,000 characters',
        samples.typical,
        samples.again,
        'µs',
        TYPICAL_US,
        `RegExp ${last?.regExp.toPrecision(2)} µs, re2js ${last?.re2js.toPrecision(2)} µs, slowest of the ten ${last?.slowest.toPrecision(2)} µs`,
      ),
      line(
        `the worst of ${BAD.length} bad ones on 2,000 characters`,
        samples.worst,
        samples.worstAgain,
        'ms',
        WORST_MS,
        `CPU, never run before: ${dearest}…`,
      ),
    ]
  },
}
