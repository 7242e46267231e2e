import { RE2JS } from 're2js'
import { compileRule, runRule } from '../../../src/core/regex/index.ts'

/** Evaluations that are timed together. */
const BATCH = 200
const BATCHES = 15

const filler = 'lorem ipsum dolor; sit=amet, user@example.com 12.50 EUR / path?id=42&x=1 '.repeat(14)
const TEXT = `${filler.slice(0, 959)} key: the value; other=1 tail of the text`
const TYPICAL = [
  'key: ([^;]*+)',
  'key: (.*?);',
  '(\\d+)$',
  '\\bkey: (\\w+)',
  '(?<=key: )(\\w+)',
  '^.*key: ([^;]+)',
  '[?&]id=([^&#]*+)',
  '(\\w+)@(\\w+)\\.org',
  '(?:key|token): ([^;]*+)',
  '.*;(.*)',
]
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/** µs of one evaluation. */
function microseconds(evaluate: () => unknown): number {
  const times: number[] = []
  for (let batch = 0; batch <= BATCHES; batch++) {
    const start = performance.now()
    for (let i = 0; i < BATCH; i++) evaluate()
    if (batch > 0) times.push(((performance.now() - start) * 1_000) / BATCH)
  }
  return median(times)
}

/** Peers know no possessive quantifiers, and RE2 no look-behind: a rule that one can't read is left out for it. */
function peer(rule: string, make: (rule: string) => () => unknown): number | null {
  try {
    const evaluate = make(rule.replaceAll('*+', '*'))
    evaluate()
    return microseconds(evaluate)
  } catch {
    return null
  }
}

const known = (values: readonly (number | null)[]): number => median(values.filter((value) => value !== null))

const ours = TYPICAL.map((rule) => {
  const compiled = compileRule(rule)
  return microseconds(() => runRule(compiled, TEXT))
})
const regExp = TYPICAL.map((rule) =>
  peer(rule, (source) => {
    const expression = new RegExp(source)
    return () => expression.exec(TEXT)
  }),
)
const re2js = TYPICAL.map((rule) =>
  peer(rule, (source) => {
    const expression = RE2JS.compile(source)
    return () => expression.matcher(TEXT).find()
  }),
)
process.stdout.write(
  JSON.stringify({
    typical: median(ours),
    slowest: Math.max(...ours),
    regExp: known(regExp),
    re2js: known(re2js),
  }),
)
