import { describe, expect, it } from 'vitest'
import { convert, numberRule } from '../../../../src/core/derive/convert.ts'
import { DEFAULT_ASSUMPTIONS } from '../../../../src/core/model/assumption.ts'
import type { DataType } from '../../../../src/core/model/property.ts'
import { compileRule, runRule } from '../../../../src/core/regex/index.ts'
import { ruleWarnings } from '../../../../src/core/regex/restrictions/index.ts'
import { property } from './fixtures.ts'

const converted = (text: string, dataType: DataType, trimmed = false): string => {
  const result = convert(text, property({ dataType }), {
    ...DEFAULT_ASSUMPTIONS,
    numberText: trimmed ? 'trimmed' : 'strict',
  })
  return result.kind === 'value' ? result.text : result.reason.code
}

describe('LONG', () => {
  it.each([
    ['7', '7'],
    ['+007', '7'],
    ['-0', '0'],
    ['9223372036854775807', '9223372036854775807'],
    ['-9223372036854775808', '-9223372036854775808'],
    ['9223372036854775808', 'long-out-of-range'],
    ['9007199254740993', '9007199254740993'],
    ['', 'not-a-long'],
    [' 12 ', 'not-a-long'],
    ['12abc', 'not-a-long'],
    ['12.0', 'not-a-long'],
    ['1e3', 'not-a-long'],
    ['0x10', 'not-a-long'],
    ['١٢', 'not-a-long'],
  ])('%j is %s', (text, expected) => expect(converted(text, 'LONG')).toBe(expected))

  it('forgives white space where the user assumes so', () => {
    expect(converted(' 12 ', 'LONG', true)).toBe('12')
  })
})

describe('DOUBLE', () => {
  it.each([
    ['42.50', '42.5'],
    ['1e21', '1e+21'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['-3', '-3'],
    ['1e400', 'not-a-double'],
    ['NaN', 'not-a-double'],
    ['Infinity', 'not-a-double'],
    ['', 'not-a-double'],
    ['1,234.50', 'not-a-double'],
    ['42.50 EUR', 'not-a-double'],
  ])('%j is %s', (text, expected) => expect(converted(text, 'DOUBLE')).toBe(expected))
})

describe('the rule that would keep the number', () => {
  it.each([
    ['42.50 EUR', 'DOUBLE', '42.50'],
    ['EUR 42', 'DOUBLE', '42'],
    [' 12 ', 'LONG', '12'],
    ['12.0', 'LONG', '12'],
    ['-5 °C', 'LONG', '-5'],
  ] as const)('of %j as %s finds %s', (text, dataType, expected) => {
    const rule = numberRule(text, dataType) ?? ''
    const compiled = compileRule(rule)
    expect(ruleWarnings(compiled)).toEqual([])
    expect(runRule(compiled, text)).toMatchObject({ outcome: 'matched', result: expected })
    expect(['not-a-long', 'not-a-double']).not.toContain(converted(expected, dataType))
  })

  it.each(['1,234.50', 'n/a', '3 of 4', '1.2.3'])('of %j there is none', (text) => {
    expect(numberRule(text, 'DOUBLE')).toBeNull()
  })
})
