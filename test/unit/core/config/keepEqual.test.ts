import { expect, it } from 'vitest'
import { keepEqual } from '../../../../src/core/config/keepEqual.ts'
import { application, property } from '../derive/fixtures.ts'

const readAgain = <T>(value: T): T => JSON.parse(JSON.stringify(value))
const before = application([property(), property({ id: 2, key: 'promo' })])

it('gives the application in use where a text says the same again', () => {
  expect(keepEqual(readAgain(before), before)).toBe(before)
})

it('keeps the properties that an edit left as they were, and no other', () => {
  const [first, second] = before.properties
  const edited = readAgain(application([property({ id: 2, key: 'promo' }), property({ cleanupRule: '^a' })]))
  const kept = keepEqual(edited, before)
  expect(kept).toEqual(edited)
  expect(kept.properties[0]).toBe(second)
  expect(kept.properties[1]).not.toBe(first)
})

it('takes other settings of the application beside properties that are the same', () => {
  const kept = keepEqual(readAgain({ ...before, optIn: true }), before)
  expect(kept.optIn).toBe(true)
  expect(kept.properties.every((one, index) => one === before.properties[index])).toBe(true)
})
