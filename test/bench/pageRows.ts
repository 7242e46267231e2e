import type { Line, Row } from './row.ts'
import { exactly, type Interval, judge, noiseOf } from './statistics.ts'

type Race = {
  readonly budget: number
  readonly microseconds: Readonly<Record<string, Interval>>
  readonly ratio: Interval
  readonly control: Interval
}

/** The benchmarks of the script in the page, which measure within one page of their own and can be run by themselves. */
export type PageBenchmarks = {
  readonly pass: { readonly run: () => Promise<{ readonly small: Race; readonly large: Race }> }
  readonly request: { readonly run: () => Promise<{ readonly fetch: Race; readonly xhr: Race }> }
  readonly watch: { readonly run: () => Promise<{ readonly one: Race; readonly many: Race }> }
  readonly size: {
    readonly run: () => Promise<{ readonly bytes: Readonly<Record<string, number>>; readonly budget: number }>
  }
}

function raced(name: string, { budget, microseconds, ratio, control }: Race): Line {
  const arms = Object.entries(microseconds)
  return {
    name,
    figure: ratio,
    unit: '×',
    budget,
    control,
    verdict: judge(ratio, budget, noiseOf(control, 1)),
    detail: arms.map(([arm, { median }]) => `${arm} ${median.toPrecision(3)} µs`).join(', '),
    samples: Object.fromEntries(arms.map(([arm, { low, median, high }]) => [arm, [low, median, high]])),
  }
}

export const pageRows = ({ pass, request, watch, size }: PageBenchmarks): readonly Row[] => [
  {
    name: 'page-size',
    run: async () => {
      const { bytes, budget } = await size.run()
      const { together = Number.NaN, ...parts } = bytes
      const figure = exactly(together / 1_000)
      return [
        {
          name: 'code put into the page, gzip',
          figure,
          unit: 'kB',
          budget: budget / 1_000,
          control: null,
          verdict: judge(figure, budget / 1_000, 0),
          detail: Object.entries(parts)
            .map(([part, size]) => `${part} ${(size / 1_000).toFixed(2)}`)
            .join(', '),
          samples: Object.fromEntries(Object.entries(bytes).map(([part, size]) => [part, [size]])),
        },
      ]
    },
  },
  {
    name: 'pass',
    run: async () => {
      const { small, large } = await pass.run()
      return [
        raced('one pass over 200 properties beside one by hand, small page', small),
        raced('the same, 182000 elements', large),
      ]
    },
  },
  {
    name: 'request',
    run: async () => {
      const { fetch, xhr } = await request.run()
      return [
        raced('what our hook adds to a fetch beside a bare hook', fetch),
        raced('what our hook adds to an XMLHttpRequest beside a bare hook', xhr),
      ]
    },
  },
  {
    name: 'watch',
    run: async () => {
      const { one, many } = await watch.run()
      return [
        raced('10000 nodes appended in one turn to a watched document, beside one that is not', one),
        raced('the same, 100 a turn', many),
      ]
    },
  },
]
