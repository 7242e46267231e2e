import { describe, expect, it, vi } from 'vitest'
import { compileRule, runRule } from '../../../../src/core/regex/index.ts'

const run = (rule: string, text: string, budget?: number) => runRule(compileRule(rule), text, budget)
const many = 'a'.repeat(1000)
const chinese = Array.from({ length: 2000 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('')

describe('the step budget', { timeout: 60_000 }, () => {
  it('ends an evaluation after as many steps as given, and says so', () => {
    expect(run('(?:a{1,50}){1,50}b', many, 5000)).toEqual({ outcome: 'too-expensive', steps: 5000 })
    expect(run('(a+)\\1+b', many).outcome).toBe('too-expensive')
  })

  it('counts the same for equal input, whatever ran before', () => {
    const compiled = compileRule('(\\w+\\s*)+:')
    const first = runRule(compiled, 'word '.repeat(40))
    runRule(compiled, 'éé: é')
    expect(runRule(compiled, 'word '.repeat(40))).toEqual(first)
    expect(run('(\\w+\\s*)+:', 'word '.repeat(40))).toEqual(first)
    expect(first).toMatchObject({ outcome: 'no-match', steps: expect.any(Number) })
  })

  it.each([
    ['(a+)+$', `${many}b`, 'no-match'],
    ['(a|a)*$', `${many}b`, 'matched'],
    ['(a|a)+$', `${many}b`, 'no-match'],
    ['(a*)*b', many, 'no-match'],
    ['(.*)+b', many, 'no-match'],
    ['(x+x+)+y', 'x'.repeat(1000), 'no-match'],
    ['.*.*.*.*=z', many, 'no-match'],
    ['.*?.*?.*?=z', many, 'no-match'],
    ['(?:(?:a*)*)*b', many, 'no-match'],
    ['^(([a-z])+.)+[A-Z]([a-z])+$', many, 'no-match'],
  ])('answers %s, as Java does', (rule, text, outcome) => {
    expect(run(rule, text).outcome).toBe(outcome)
  })

  it.each(['*b', '+?!'])(
    'counts what asking a dear set costs, even where one step asks for many characters: %s',
    (end) => {
      const compiled = compileRule(`(?iu)[^${'a-z'.repeat(300)}]${end}`)
      const asked = vi.spyOn(String.prototype, 'toUpperCase')
      expect(runRule(compiled, chinese).outcome).toBe('too-expensive')
      expect(asked.mock.calls.length).toBeLessThan(20_000)
      asked.mockRestore()
    },
  )

  it('counts looking back over marks for a word', () => {
    expect(run('.*\\b[b-z]', `a${'\u0301'.repeat(1999)}`).outcome).toBe('too-expensive')
  })

  it('does not overflow on a long text', () => {
    expect(run('(?:a|b)*', 'ab'.repeat(10_000), 150_000)).toMatchObject({ outcome: 'matched', end: 20_000 })
  })
})
