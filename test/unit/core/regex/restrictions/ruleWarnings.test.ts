import { describe, expect, it } from 'vitest'
import { compileRule, type RuleWarning, runRule } from '../../../../../src/core/regex/index.ts'
import { ruleWarnings } from '../../../../../src/core/regex/restrictions/index.ts'

const warnings = (rule: string): readonly RuleWarning[] => ruleWarnings(compileRule(rule))

const codes = (rule: string) => warnings(rule).map(({ code }) => code)
const repaired = (rule: string, code: string) => {
  const found = warnings(rule).find((warning) => warning.code === code)
  return found && [found.repaired, found.exact]
}

describe('what the vendor forbids', { timeout: 60_000 }, () => {
  it.each(['key: ([^;]*+)', 'a(.*?);', '(?>ab|c)d', 'x(a)', '\\d++'])('finds nothing in %s', (rule) => {
    expect(warnings(rule)).toEqual([])
  })

  it('says where', () => {
    expect(warnings('ab(c)+')).toMatchObject([{ code: 'rule-quantified-group', position: 2, length: 4 }])
    expect(warnings('k (a*)b')).toMatchObject([{ code: 'rule-greedy-group', position: 4, length: 1 }])
    expect(warnings('(a{1,2})b')).toMatchObject([{ code: 'rule-greedy-group', position: 2, length: 5 }])
    expect(warnings('(["a])\\1')).toMatchObject([{ code: 'rule-back-reference', position: 6, length: 2 }])
    expect(warnings('(a)(b)')).toMatchObject([{ code: 'rule-many-groups', position: 3, length: 3 }])
    expect(warnings('^(ab)$')).toMatchObject([{ code: 'rule-needless-group', position: 1, length: 4 }])
  })

  it.each([
    ['key: ([^;]*)', 'rule-greedy-group', 'key: ([^;]*+)', true],
    ['([^;]*);', 'rule-greedy-group', '([^;]*+);', true],
    ['(\\d+)$', 'rule-greedy-group', '(\\d++)$', true],
    ['(.*);', 'rule-greedy-group', '(.*?);', false],
    ['a(.*)b(?:c)', 'rule-greedy-group', 'a(.*?)b(?:c)', false],
    ['(?:[a-z])+x', 'rule-quantified-group', '[a-z]+x', true],
    ['(x)+', 'rule-quantified-group', 'x*(x)', true],
    ['(ab)?c', 'rule-quantified-group', '(?:(ab)|)c', true],
    ['(?:ab|c)??d', 'rule-quantified-group', '(?:|ab|c)d', true],
    ['(?:ab){2,3}c', 'rule-quantified-group', '(?:ab)(?:ab)(?:(?:ab)|)c', true],
    ['(?:\\w+\\.)+com', 'rule-quantified-group', null, false],
    ['(a)(b)(?<n>c|d)', 'rule-many-groups', '(a)(?>b)(?:c|d)', true],
    ['(a)(b)\\2', 'rule-many-groups', null, false],
    ['(ab)\\1', 'rule-back-reference', '(ab)(?:ab)', true],
    ['(["\']).*\\1', 'rule-back-reference', null, false],
    ['(a|b)', 'rule-needless-group', 'a|b', true],
    ['^(a|b)$', 'rule-needless-group', '^(?:a|b)$', true],
  ])('%s: %s', (rule, code, expected, exact) => {
    expect(repaired(rule, code)).toEqual([expected, exact])
  })

  const RULES = [
    'key: ([^;]*)', '([^;]*);', '(\\d+)$', '(?:[a-c])+x', '(x)+', '(x)*y', '(ab)?c', '(ab)??c', '(?:ab)?+c', '(?:ab|c)??d',
    '(?:ab){2,3}c', '(?:ab){1,3}?c', '(ab){2}c', '(a)(b)(c|d)', '(a)(b+)c', '(ab)\\1', '(a|b)', '^(a|b)$', '(\\w+)-(\\d*)',
    '(a+b*)c', '(a*)b?', '((?:ab)+)', '(?=a)?b', '(?>ab)?c', '(.*);', '(.+)=(.*)',
  ] // biome-ignore format: a list
  const PARTS = ['a', 'b', 'ab', 'x', ';', 'c', '-', '1', '\n', 'd', 'key: ', '=', 'é']

  it.each(RULES)('%s: what is repaired warns no more, and gives the same result where it says so', (rule) => {
    const found = warnings(rule)
    expect(found).not.toEqual([])
    for (const { code, repaired, exact } of found) {
      if (repaired === null) continue
      expect(codes(repaired)).not.toContain(code)
      if (!exact) continue
      for (let n = 0; n < 600; n++) {
        const text = [n, n / 13, n / 169, n / 47, n / 5].map((part) => PARTS[Math.floor(part) % 13]).join('')
        const [before, after] = [rule, repaired].map((one) => runRule(compileRule(one), text))
        const result = (ran: typeof before) => (ran?.outcome === 'matched' ? ran.result : ran?.outcome)
        expect([text, result(after)]).toEqual([text, result(before)])
      }
    }
  })
})
