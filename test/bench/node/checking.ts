import { type Row, takeTurns } from '../row.ts'
import { interval, judge, median, noiseOf, ratio } from '../statistics.ts'
import { nodeScript } from './runNode.ts'

const BUDGET_MS = 20
const WORST_MS = 1_000

type Answer = {
  readonly cold: number
  readonly warm: readonly number[]
  readonly worst: { readonly name: string; readonly ms: number }
}

/** What reading a configuration and finding its problems costs, a usual one and the worst that can be given. */
export const checking: Row = {
  name: 'checking',
  run: async ({ folder, rounds }) => {
    const run = await nodeScript<Answer>('./checkAll.ts', folder)
    const answers: Answer[] = []
    const ours = async (): Promise<number> => {
      const answer = await run()
      answers.push(answer)
      return median(answer.warm)
    }
    const samples = await takeTurns({ ours, again: ours }, rounds)
    const kept = answers.slice(2)
    const worst = kept.map(({ worst: { ms } }) => ms)
    const figure = interval([samples.ours], (one = Number.NaN) => one)
    const longest = interval([worst], (one = Number.NaN) => one)
    const control = ratio(samples.again, samples.ours)
    const noise = noiseOf(control, 1)
    return [
      {
        name: 'reading 200 properties with a rule each and finding what is wrong with them',
        figure,
        unit: 'ms',
        budget: BUDGET_MS,
        control,
        verdict: judge(figure, BUDGET_MS, noise),
        detail: `${median(kept.map(({ cold }) => cold)).toFixed(0)} ms the first time in a process`,
        samples,
      },
      {
        name: 'refusing or reading what is too large, too deep, or as odd as it may be',
        figure: longest,
        unit: 'ms',
        budget: WORST_MS,
        control,
        verdict: judge(longest, WORST_MS, noise),
        detail: `the longest was ${kept.at(-1)?.worst.name}`,
        samples: { worst },
      },
    ]
  },
}
