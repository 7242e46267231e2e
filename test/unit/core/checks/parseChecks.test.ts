import { describe, expect, it } from 'vitest'
import { parseChecks, writeChecks } from '../../../../src/core/checks/parseChecks.ts'

const parse = (checks: unknown) => parseChecks(JSON.stringify({ checks }))
const refusal = (text: string) => {
  const read = parseChecks(text)
  return read.ok ? null : [read.refusal.code, ...read.refusal.args]
}
const refused = (check: unknown) => refusal(JSON.stringify({ checks: [check] }))

describe('a file of checks', () => {
  it('is read with every place and every expectation, and written as it was', () => {
    const checks = [
      { key: 'a', on: 'any', expect: { status: 'captured', present: true, equals: '42.5' } },
      { key: 'b', on: 'every', expect: { reason: 'cookie-http-only' } },
      { key: 'c', on: 'session', expect: { dataType: 'DOUBLE', min: -1.5, max: 10 } },
      { key: 'd', on: { kind: 'load' }, expect: { matches: '^\\d++$', length: 4 } },
      { key: 'e', on: { name: 'click on "Buy"' }, expect: { present: false } },
    ]
    expect(parse(checks)).toEqual({ ok: true, checks })
    const read = parse(checks)
    if (read.ok) expect(parseChecks(writeChecks(read.checks))).toEqual(read)
  })
  it('looks at any action where it says no place', () => {
    expect(parse([{ key: 'a', expect: { present: true } }])).toMatchObject({ checks: [{ on: 'any' }] })
  })
})

describe('a refusal names the place', () => {
  it.each([
    ['{"checks": [', 'not-json'],
    ['[]', 'not-checks'],
    ['null', 'not-checks'],
    ['{"check": []}', 'not-checks'],
  ])('%s', (text, code) => {
    expect(refusal(text)?.[0]).toBe(code)
  })
  it.each([
    [{ expect: { present: true } }, ['file-wrong-type', 'checks[0].key', 'string', 'missing']],
    [{ key: 'a' }, ['file-wrong-type', 'checks[0].expect', 'object', 'missing']],
    [{ key: 'a', expect: {} }, ['checks-nothing-expected', 'checks[0].expect']],
    [{ key: 'a', expect: { equals: 42 } }, ['file-wrong-type', 'checks[0].expect.equals', 'string', 'number']],
    [{ key: 'a', expect: { min: '1' } }, ['file-wrong-type', 'checks[0].expect.min', 'number', 'string']],
    [{ key: 'a', expect: { length: 1.5 } }, ['file-wrong-type', 'checks[0].expect.length']],
    [{ key: 'a', expect: { equal: '1' } }, ['file-unknown-field', 'checks[0].expect', 'equal']],
    [{ key: 'a', expect: { status: 'ok' } }, ['file-unknown-value', 'checks[0].expect.status', 'ok']],
    [{ key: 'a', expect: { reason: 'nope' } }, ['file-unknown-value', 'checks[0].expect.reason', 'nope']],
    [{ key: 'a', expect: { matches: '(' } }, ['checks-rule-invalid', 'checks[0].expect.matches', '(']],
    [{ key: 'a', on: 'all', expect: { present: true } }, ['file-unknown-value', 'checks[0].on', 'all']],
    [
      { key: 'a', on: { kind: 'click' }, expect: { present: true } },
      ['file-unknown-value', 'checks[0].on.kind', 'click'],
    ],
    [
      { key: 'a', on: { kind: 'load', name: 'x' }, expect: { present: true } },
      ['file-unknown-field', 'checks[0].on', 'name'],
    ],
    [{ key: 'a', on: {}, expect: { present: true } }, ['file-wrong-type', 'checks[0].on.name', 'string', 'missing']],
    [{ key: 'a', on: 1, expect: { present: true } }, ['file-wrong-type', 'checks[0].on']],
    ['a', ['file-wrong-type', 'checks[0]', 'object', 'string']],
  ])('%j', (check, start) => {
    expect(refused(check)?.slice(0, start.length)).toEqual(start)
  })
  it('takes no field from a prototype', () => {
    expect(refusal('{"checks": [{"__proto__": {"key": "a"}, "expect": {"present": true}}]}')?.[0]).toBe(
      'file-unknown-field',
    )
  })
})
