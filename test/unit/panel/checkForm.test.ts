import { expect, it } from 'vitest'
import type { Check } from '../../../src/core/checks/check.ts'
import { checkOfFields, fieldsOf } from '../../../src/panel/views/checks/formFields.ts'

const CHECKS: readonly Check[] = [
  { key: 'a', on: 'any', expect: { present: false } },
  { key: 'a', on: { kind: 'xhr' }, expect: { equals: '1', matches: '\\d', min: -1.5, max: 2, length: 1 } },
  { key: 'a', on: { name: 'click on "Buy"' }, expect: { status: 'empty', reason: 'path-missing', dataType: 'LONG' } },
  { key: 'a', on: 'session', expect: { present: true } },
]

it.each(CHECKS)('shows a check and gives it back: %o', (check) => {
  expect(checkOfFields(fieldsOf(check))).toEqual(check)
})

it('has no check where nothing is expected', () => {
  const [first] = CHECKS
  expect(first && checkOfFields({ ...fieldsOf(first), present: '' })).toBeNull()
})
