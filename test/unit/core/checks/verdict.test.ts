import { describe, expect, it } from 'vitest'
import type { Check } from '../../../../src/core/checks/check.ts'
import { checkOf, checksOf, sessionCheckOf } from '../../../../src/core/checks/fromCapture.ts'
import { verdictOf, verdictsOf } from '../../../../src/core/checks/verdict.ts'
import { DEFAULT_SETTINGS } from '../../../../src/core/model/settings.ts'
import { deriveRecording } from '../../../../src/core/session/derivedAction.ts'
import { sessionValues } from '../../../../src/core/session/sessionValue.ts'
import { action, application, property, value } from '../derive/fixtures.ts'

const shop = application([
  property({
    key: 'price',
    expression: '.price',
    dataType: 'LONG',
    storage: ['action', 'session'],
    aggregation: 'AVERAGE',
  }),
  property({ key: 'member', expression: '.member' }),
  property({ key: 'gone', expression: '.gone', storage: ['session'] }),
])
const price = (text: string) => new Map([['CSS_SELECTOR .price', value(text)]])
const actions = [
  { timeOrigin: 0, action: action({ id: 1, readings: price('1') }) },
  { timeOrigin: 0, action: action({ id: 2, kind: 'xhr', name: 'click on "Buy"', readings: price('x') }) },
  { timeOrigin: 0, action: action({ id: 3, kind: 'xhr', name: 'click on "Buy"', readings: price('2') }) },
  { timeOrigin: 0, action: action({ id: 4, kind: 'manual', name: 'Read now', readings: price('99') }) },
]
const derived = deriveRecording({ actions, settings: DEFAULT_SETTINGS, entries: [] }, shop)
const session = sessionValues(derived, shop, DEFAULT_SETTINGS)
const subject = { application: shop, derived, session }
const verdict = (on: Check['on'], expected: Check['expect'], key = 'price') => {
  const { passed, actual, action: at, reason } = verdictOf({ key, on, expect: expected }, subject)
  return [passed, actual, at, reason?.code ?? null]
}

describe('on actions', () => {
  it('one is enough for any, a kind or a name', () => {
    expect(verdict('any', { equals: '1' })).toEqual([true, '1', 1, null])
    expect(verdict({ kind: 'xhr' }, { equals: '2' })).toEqual([true, '2', 3, null])
    expect(verdict({ name: 'click on "Buy"' }, { status: 'invalid-type' })).toEqual([true, null, 2, null])
    expect(verdict({ kind: 'load' }, { equals: '2' })).toEqual([false, '1', 1, 'equals'])
  })
  it('every one has to hold for every, and the first that does not is named', () => {
    expect(verdict('every', { present: true })).toEqual([false, null, 2, 'absent'])
    expect(verdict('every', { dataType: 'LONG' })).toEqual([true, '2', 3, null])
  })
  it('absent is absent on all of them', () => {
    expect(verdict('any', { present: false })).toEqual([false, '1', 1, 'present'])
    expect(verdict({ kind: 'xhr' }, { present: false })).toEqual([false, '2', 3, 'present'])
    expect(verdict('any', { present: false }, 'gone')).toEqual([true, null, 3, null])
  })
  it('manual readings count only where they are asked for', () => {
    expect(verdict('any', { equals: '99' })).toEqual([false, '2', 3, 'equals'])
    expect(verdict({ kind: 'manual' }, { equals: '99' })).toEqual([true, '99', 4, null])
  })
  it('says why nothing is stored', () => {
    const failed = verdictOf({ key: 'price', on: 'every', expect: { equals: '1' } }, subject)
    expect(failed.cause?.code).toBe('not-a-long')
    expect(verdictOf({ key: 'price', on: { kind: 'load' }, expect: { equals: '9' } }, subject).cause).toBeNull()
    expect(verdictOf({ key: 'gone', on: 'any', expect: { equals: '1' } }, subject)).toMatchObject({
      reason: { code: 'absent' },
      cause: { code: 'not-read' },
    })
  })
})

describe('what nobody saw fails', () => {
  it.each<[Check['on'], string, string]>([
    ['any', 'nope', 'key-unknown'],
    [{ kind: 'route' }, 'price', 'no-action-kind'],
    [{ name: 'Loading of page /other' }, 'price', 'no-action-name'],
    ['session', 'member', 'not-in-session'],
  ])('%j %s: %s', (on, key, code) => {
    expect(verdict(on, { present: false }, key)).toEqual([false, null, null, code])
  })
  it('even absence, where there was no action', () => {
    const none = { application: shop, derived: [], session: [] }
    expect(verdictOf({ key: 'price', on: 'every', expect: { present: false } }, none).reason?.code).toBe('no-action')
  })
})

it('holds the session to its aggregate', () => {
  expect(verdict('session', { equals: '1.5', dataType: 'DOUBLE', status: 'captured' })).toEqual([
    true,
    '1.5',
    null,
    null,
  ])
  expect(verdict('session', { equals: '1' })).toEqual([false, '1.5', null, 'equals'])
  expect(verdict('session', { present: false }, 'gone')).toEqual([true, null, null, null])
})

describe('expecting what was captured', () => {
  it('holds on what it was made of', () => {
    const made = derived
      .slice(0, 3)
      .flatMap(({ action: { name }, captures }) => checksOf(captures.map((capture) => ({ capture, action: { name } }))))
    expect(made).toHaveLength(3)
    expect(made.map(({ expect: expected }) => expected)).toEqual([
      { equals: '1' },
      { status: 'invalid-type', reason: 'not-a-long' },
      { equals: '2' },
    ])
    expect(verdictsOf(made, subject).map(({ passed }) => passed)).toEqual([true, true, true])
  })
  it('expects nothing of what was not read', () => {
    const capture = derived[0]?.captures[1]
    expect(capture && checkOf({ capture, action: { name: 'x' } })).toBeNull()
  })
  it('works for the session', () => {
    expect(session.map(sessionCheckOf)).toEqual([{ key: 'price', on: 'session', expect: { equals: '1.5' } }, null])
  })
})
