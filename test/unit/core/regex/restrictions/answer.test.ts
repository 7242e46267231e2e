import { describe, expect, it } from 'vitest'
import { compileRule, runRule } from '../../../../../src/core/regex/index.ts'
import { answerCleanup } from '../../../../../src/core/regex/restrictions/index.ts'

describe('what cleanup answers', () => {
  it('gives group 1, else the whole match', () => {
    expect(answerCleanup('key: ([^;]*+)', 'a key: b; c')).toEqual({
      outcome: 'matched',
      result: 'b',
      match: 'key: b',
      group: 'b',
      start: 2,
      end: 8,
      error: null,
      warnings: [],
      steps: 5,
    })
    expect(answerCleanup('\\d++', 'a12')).toMatchObject({ outcome: 'matched', result: '12', match: '12', group: null })
  })

  it('gives null for a group that took no part', () => {
    expect(runRule(compileRule('a|(b)'), 'a')).toMatchObject({ outcome: 'matched', result: null })
    expect(runRule(compileRule('a()'), 'a')).toMatchObject({
      result: '',

      groupStart: 1,
      groupEnd: 1,
    })
  })

  it('keeps no match, an invalid rule and a spent budget apart', () => {
    const nothing = { result: null, match: null, group: null, start: null, end: null }
    expect(answerCleanup('x', 'a')).toMatchObject({ ...nothing, outcome: 'no-match', error: null })
    expect(answerCleanup('(x', 'a')).toEqual({
      ...nothing,
      outcome: 'invalid',
      error: { message: 'Unclosed group', position: 2 },
      warnings: [],
      steps: 0,
    })
    expect(answerCleanup('(a+)\\1+b', 'a'.repeat(2000))).toMatchObject({ ...nothing, outcome: 'too-expensive' })
    expect(answerCleanup('(a+)\\1', 'aa').warnings).toEqual(['rule-greedy-group', 'rule-back-reference'])
  })

  it('says how far an attempt got', () => {
    const reached = (rule: string, text: string) => {
      const ran = runRule(compileRule(rule), text)
      return ran.outcome === 'no-match' ? ran.reached : ran.outcome
    }
    expect(reached('id=(\\d++);', 'x id=42, y')).toEqual({ start: 2, index: 7, position: 9 })
    expect(reached('[ab]c', 'xxacad'.slice(3))).toEqual({ start: 1, index: 2, position: 4 })
    expect(reached('abc', 'xyz')).toBeNull()
    expect(reached('(?=.*x)a', 'aaa')).toBeNull()
  })
})
