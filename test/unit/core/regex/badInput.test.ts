import { describe, expect, it } from 'vitest'
import { compileRule, runRule } from '../../../../src/core/regex/index.ts'

const MILLION = 1_000_000

describe('bad input', { timeout: 60_000 }, () => {
  it.each(['(', '[', '(a)', 'a|', '\\', '(?:a*)*', '\u{1f600}'])('refuses a million characters of %s', (part) => {
    const compiled = compileRule(part.repeat(MILLION / part.length))
    expect(compiled).toMatchObject({ ok: false, error: { unsupported: true } })
    expect(runRule(compiled, 'a').outcome).toBe('invalid')
  })

  it('refuses groups and classes nested ten thousand deep', () => {
    const deep = (open: string, close: string, depth: number) => `${open.repeat(depth)}a${close.repeat(depth)}`
    for (const rule of [deep('(', ')', 10_000), deep('[', ']', 10_000), deep('(', ')', 4000), deep('[', ']', 4000)]) {
      expect(compileRule(rule)).toMatchObject({ ok: false, error: { unsupported: true } })
    }
    expect(runRule(compileRule(deep('(', ')', 900)), 'a')).toMatchObject({ outcome: 'matched', result: 'a' })
    expect(runRule(compileRule(deep('(?:', ')*', 900)), 'b').outcome).toMatch(/matched|too-expensive/)
  })

  it.each(['.*x', '(a|b)*c', '(a+)+$', '(a*)*b', '\\X*b', '(.)*\\1b', '(?<=a*)c', '[^b]*+b'])(
    'ends %s on a million characters',
    (rule) => {
      expect(runRule(compileRule(rule), 'a'.repeat(MILLION)).outcome).toMatch(/matched|no-match|too-expensive/)
    },
  )

  it('takes lone surrogates for characters of their own', () => {
    expect(runRule(compileRule('\ud800'), 'a\ud800')).toMatchObject({ outcome: 'matched', start: 1, end: 2 })
    expect(runRule(compileRule('\ud83d'), '\u{1f600}').outcome).toBe('no-match')
    expect(runRule(compileRule('[^a]'), '\udc00')).toMatchObject({ outcome: 'matched', end: 1 })
  })

  it('ends where a back reference, stepping by code points, leaves the text', () => {
    expect(runRule(compileRule('(?iu)(?=.(.))\\1'), '\u{1f600}\u{1f600}').outcome).toBe('no-match')
  })

  it('says that names of characters are not supported, apart from invalid', () => {
    const compiled = compileRule('\\N{LATIN SMALL LETTER A}')
    expect(compiled).toMatchObject({ ok: false, error: { unsupported: true } })
    expect(compileRule('\\N')).toMatchObject({
      ok: false,
      source: '\\N',
      error: { message: 'Illegal character name escape sequence', position: 2, unsupported: false },
    })
  })

  it('gives the position of an error in UTF-16 units of the rule', () => {
    expect(compileRule('\u{1f600}\\Qa.b\\E[b-a]')).toMatchObject({ ok: false, error: { position: 12 } })
    expect(compileRule('a{2,1}')).toMatchObject({ ok: false, error: { position: 5 } })
    expect(compileRule(')')).toMatchObject({ ok: false, error: { position: 0 } })
  })
})
