import { expect, it } from 'vitest'
import type { Check } from '../../../../src/core/checks/check.ts'
import type { RecordedAction } from '../../../../src/core/session/recording.ts'
import { checks } from '../../../../src/devtools/parts/checks.ts'
import { action, application, property, value } from '../../core/derive/fixtures.ts'
import { factsOf } from './facts.ts'

const shop = application([property({ id: 7, key: 'price', expression: '.price', dataType: 'LONG' })])
const journey = ['1', 'x', '3'].map(
  (text, index): RecordedAction => ({
    timeOrigin: 0,
    action: action({ id: index + 1, readings: new Map([['CSS_SELECTOR .price', value(text)]]) }),
  }),
)
const EVERY: Check = { key: 'price', on: 'every', expect: { min: 2 } }
const made = (set: readonly Check[], parts: Parameters<typeof factsOf>[2] = {}) =>
  checks(factsOf(shop, journey, { checks: set, watch: { view: 'checks', check: 0 }, ...parts }))

it('gives each check its verdict, the action that decided and the property', () => {
  const { rows, pending } = made([EVERY, { ...EVERY, on: 'any' }, { ...EVERY, key: 'gone' }]).checks ?? {}
  expect(rows).toMatchObject([
    { index: 0, passed: false, actual: '1', action: { id: 1 }, property: 7, reason: { code: 'min' } },
    { index: 1, passed: true, actual: '3', action: { id: 3 } },
    { index: 2, passed: false, action: null, property: null, reason: { code: 'key-unknown' } },
  ])
  expect(pending).toBe(0)
})

it('gives the captures that fall short of the selected check, newest first', () => {
  expect(made([EVERY]).failures).toMatchObject([
    { action: { id: 2 }, capture: { status: 'invalid-type' }, reason: { code: 'absent' } },
    { action: { id: 1 }, capture: { value: '1' }, reason: { code: 'min' } },
  ])
  expect(made([{ ...EVERY, on: 'any' }]).failures).toEqual([])
  expect(made([EVERY], { watch: { view: 'session', check: 0 } }).failures).toEqual([])
})

it('says how many actions it has not looked at', () => {
  const facts = factsOf(shop, journey, { checks: [EVERY] })
  const hurried = checks({ ...facts, capturesInTime: (one) => (one === journey[0] ? facts.capturesOf(one) : null) })
  expect(hurried.checks?.pending).toBe(2)
})

it('has no checks without a configuration', () => {
  expect(made([EVERY], { inUse: null })).toEqual({ checks: null, failures: [] })
})
