import { describe, expect, it } from 'vitest'
import { cleanUp } from '../../../../src/core/derive/cleanUp.ts'
import { DEFAULT_ASSUMPTIONS } from '../../../../src/core/model/assumption.ts'

const cleaned = (text: string, rule: string | null) => cleanUp(text, rule, DEFAULT_ASSUMPTIONS)

describe('a cleanup rule', () => {
  it('is searched for, and its group is what is left, else the whole match', () => {
    expect(cleaned('a key: gold; b', 'key: ([^;]*+)')).toEqual({
      kind: 'kept',
      text: 'gold',
      match: { start: 2, end: 11, groupStart: 7, groupEnd: 11 },
    })
    expect(cleaned('order 42', '\\d++')).toMatchObject({ text: '42', match: { groupStart: null } })
    expect(cleaned('as it is', null)).toEqual({ kind: 'kept', text: 'as it is' })
  })

  it('says how far it came where it does not match', () => {
    expect(cleaned('order: none', 'order: (\\d++)')).toEqual({
      kind: 'stopped',
      reason: { code: 'rule-no-match', variant: 'reached', args: ['order: (\\d++)', 'order: ', '\\d++)'] },
    })
    expect(cleaned('nothing alike', 'order')).toMatchObject({ reason: { code: 'rule-no-match' } })
  })

  it('that is invalid says where', () => {
    expect(cleaned('x', 'a(b')).toMatchObject({
      reason: { code: 'rule-invalid', args: ['a(b', 'Unclosed group', '3'] },
    })
  })

  it('that this engine does not know is not called invalid', () => {
    expect(cleaned('x', '\\N{LATIN SMALL LETTER X}')).toMatchObject({
      reason: { code: 'rule-invalid', variant: 'unsupported' },
    })
  })

  it('that costs too much ends', () => {
    const text = 'x'.repeat(1_000)
    expect(['rule-too-expensive', 'rule-no-match']).toContain(
      (cleaned(text, '.*.*.*.*=z') as { reason: { code: string } }).reason.code,
    )
  })
})
