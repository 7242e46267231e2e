import { describe, expect, it } from 'vitest'
import type { Expectation } from '../../../../src/core/checks/check.ts'
import { judge, type Subject } from '../../../../src/core/checks/judge.ts'
import { note } from '../../../../src/core/model/code.ts'

const stored = (value: string, parts: Partial<Subject> = {}): Subject => ({
  status: 'captured',
  value,
  reason: null,
  dataType: 'STRING',
  ...parts,
})
const empty: Subject = { status: 'empty', value: null, reason: note('cookie-missing', 'x'), dataType: 'STRING' }
const failure = (expect: Expectation, subject: Subject) => judge(expect, subject)?.code ?? null

describe('what holds and what does not', () => {
  it.each<[Expectation, Subject, string | null]>([
    [{ status: 'captured' }, stored('a'), null],
    [{ status: 'captured' }, empty, 'status'],
    [{ reason: 'cookie-missing' }, empty, null],
    [{ reason: 'cookie-http-only' }, empty, 'reason'],
    [{ reason: 'cookie-missing' }, stored('a'), 'reason'],
    [{ present: true }, stored('a'), null],
    [{ present: true }, empty, 'absent'],
    [{ present: false }, empty, null],
    [{ present: false }, stored('a'), 'present'],
    [{ equals: 'a' }, stored('a'), null],
    [{ equals: 'a' }, stored('A'), 'equals'],
    [{ equals: '' }, empty, 'absent'],
    [{ matches: '^\\d++$' }, stored('123'), null],
    [{ matches: '^\\d++$' }, stored('12a'), 'matches'],
    [{ matches: '\\d' }, empty, 'absent'],
    [{ dataType: 'STRING' }, empty, null],
    [{ dataType: 'LONG' }, stored('1'), 'data-type'],
    [{ length: 4 }, stored('Gold'), null],
    [{ length: 4 }, stored('Golden'), 'length'],
    [{ length: 2 }, stored('\u{1f600}'), null],
    [{ min: 1, max: 3 }, stored('3'), null],
    [{ min: 1, max: 3 }, stored('3.0001'), 'max'],
    [{ min: 1 }, stored('-1'), 'min'],
    [{ min: 1 }, stored('12 EUR'), 'not-a-number'],
    [{ max: 1e22 }, stored('1e+21'), null],
    [{ max: 9007199254740992 }, stored('9007199254740993'), 'max'],
    [{ max: 9007199254740992 }, stored('9007199254740992'), null],
    [{ present: true, equals: 'a', length: 2 }, stored('a'), 'length'],
  ])('%j on %j', (expected, subject, code) => {
    expect(failure(expected, subject)).toBe(code)
  })
})
