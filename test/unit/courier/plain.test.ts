import { describe, expect, test } from 'vitest'
import { plain } from '../../../src/courier/plain.ts'

const action = (more: unknown): object => ({ kind: 'action', action: more })
const nested = (depth: number): object => {
  let value = {}
  for (let i = 0; i < depth; i++) value = { value }
  return value
}
/** A few hundred bytes on the wire, 2^40 values when it is written out. */
const shared = (): object => {
  let value: object = {}
  for (let i = 0; i < 40; i++) value = [value, value]
  return value
}
const cyclic = (): object => {
  const value: Record<string, unknown> = {}
  value.self = value
  return value
}

describe('what the courier takes from the page', () => {
  test('plain data, as a copy', () => {
    const data = action({ name: 'a', ended: null, readings: [{ kind: 'value', text: 'x', length: 1 }], list: [1] })
    expect(plain(data)).toEqual(data)
    expect(plain(data)).not.toBe(data)
    expect(plain({ kind: 'overflow', count: 1 })).toBeDefined()
  })

  test('a list of a page without safe arrays, as an array', () => {
    expect(plain(action({ length: 2, 0: 'a', 1: { length: 1, 0: 'b' } }))).toEqual(action(['a', ['b']]))
    expect(plain(action({ length: 0 }))).toEqual(action({ length: 0 }))
  })

  test('a great action is within bounds', () => {
    const reading = { kind: 'value', text: 'x'.repeat(20_000), length: 20_000, form: 'string', warnings: [] }
    expect(plain(action(Array(400).fill(reading)))).toBeDefined()
  })

  test('what is not plain becomes plain', () => {
    const bytes = new ArrayBuffer(50_000_000)
    expect(plain(action({ bytes, map: new Map([[1, 2]]), never: undefined }))).toEqual(action({ bytes: {}, map: {} }))
  })

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'action'],
    ['a function', () => undefined],
    ['no kind', {}],
    ['another kind', { kind: 'detach' }],
    ['a count, which is not the page’s to tell', { kind: 'counted', selector: 'a', count: 1 }],
    ['an inherited kind', { kind: 'constructor' }],
    ['too long a text', action('x'.repeat(10_000_001))],
    ['too long a name', action({ ['x'.repeat(10_000_001)]: 1 })],
    ['too many values', action(Array(250_000).fill(0))],
    ['too many values under a great length', action({ length: 250_000, 0: 0 })],
    ['a value in too many places', action(shared())],
    ['a value in itself', action(cyclic())],
    ['an array of too many holes', action(Array(250_000))],
    ['too deep a value', action(nested(100_000))],
    ['a number without JSON', action(1n)],
    ['a great typed array', action(new Uint8Array(1_000_000))],
  ])('%s is refused', (_, value) => {
    expect(plain(value)).toBeUndefined()
  })
})
