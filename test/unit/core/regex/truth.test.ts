import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { compileRule, runRule } from '../../../../src/core/regex/index.ts'
import { parseRule } from '../../../../src/core/regex/parseRule.ts'
import { SyntaxFault } from '../../../../src/core/regex/parser.ts'
import { setNodes } from './setNodes.ts'

type Case = [rule: string, text: string, answer: string]

/** Far more than any case needs: what is compared is the answer. */
const BUDGET = 3_000_000

function recorded<T>(name: string): T[] {
  const file = new URL(`../../../truth/regex/${name}.jsonl.gz`, import.meta.url)
  const lines = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n')
  return lines.map((line) => JSON.parse(line) as T)
}

/** What the engine makes of a rule and a text, in the words of Oracle.java. */
function answer(rule: string, text: string): string {
  const compiled = compileRule(rule)
  if (!compiled.ok) {
    const fault = parseRule(rule)
    const written = compiled.error.message.replace(
      /[^ -[\]-~]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    return compiled.error.unsupported
      ? 'unsupported'
      : `E\t${fault instanceof SyntaxFault ? fault.index : '?'}\t${written}`
  }
  const ran = runRule(compiled, text, BUDGET)
  if (ran.outcome === 'no-match') return 'F'
  if (ran.outcome !== 'matched') return ran.outcome
  const groups = compiled.groups ? [ran.groupStart ?? -1, ran.groupEnd ?? -1] : []
  return ['M', ran.start, ran.end, compiled.groups, ...groups].join('\t')
}

function differences(cases: readonly Case[]): string[] {
  return cases.flatMap(([rule, text, truth]) => {
    const given = answer(rule, text)
    return given === truth ? [] : [`${JSON.stringify([rule, text])}: Java ${truth}, here ${given}`]
  })
}

describe('java.util.regex of Java 17', { timeout: 60_000 }, () => {
  it('agrees on every case thought out by hand', () => {
    const cases = recorded<Case>('hand')
    expect(cases.length).toBeGreaterThanOrEqual(1500)
    expect(differences(cases)).toEqual([])
  })

  it('agrees on 99.9 % of the generated cases, and the rest are the listed causes', () => {
    const cases = recorded<Case>('generated')
    expect(cases.length).toBeGreaterThanOrEqual(20_000)
    const different = differences(cases)
    expect(different.length).toBeLessThanOrEqual(cases.length / 1000)
    expect(different.filter((line) => !/\\\\b\{g\}|\(\?[a-z-]*c/.test(line))).toEqual([])
  })

  it('knows the same code points by every property, but for what later Unicode versions have changed', () => {
    const changed = new Set<string>()
    for (const [expression, bounds] of recorded<[string, string]>('sets')) {
      const parsed = parseRule(expression)
      if (parsed instanceof SyntaxFault) {
        expect([expression, bounds]).toEqual([expression, '-'])
        continue
      }
      expect(bounds).not.toBe('-')
      const [node] = setNodes(parsed.root)
      const turns = new Set(bounds.split(' ').map((bound) => Number.parseInt(bound, 16)))
      let isIn = false
      for (let point = 0; point < 0x20000; point++) {
        if (turns.has(point)) isIn = !isIn
        if (node?.set.has(point) !== isIn) changed.add(point.toString(16))
      }
    }
    expect([...changed].filter((point) => !CHANGED.has(point))).toEqual([])
  })
})

/** Whose category, script or other property is another in the Unicode version of the JavaScript engine. */
const CHANGED = new Set(
  (
    '10fc 11080 11081 1171e 16fe2 16fe3 1734 1dd3 1dd4 1dd5 1dd6 1dd7 1dd8 1dd9 1dda 1ddb 1ddc 1ddd 1dde 1ddf 1de0 ' +
    '1de1 1de2 1de3 1de4 1de5 1de6 226d 295 2e2f 30fb 363 364 365 366 367 368 369 36a 36b 36c 36d 36e 36f ab69 c04 ' +
    'f82 f83 ff65'
  ).split(' '),
)
