import { expect, it } from 'vitest'
import { changeOf, withChange } from '../../../src/bridge/listChange.ts'

const [a, b, c, d, e] = [...'abcde'].map((name) => ({ name })) as [object, object, object, object, object]

it.each<[string, object[], object[], number | undefined]>([
  ['the same', [a, b], [a, b], undefined],
  ['both empty', [], [], undefined],
  ['one more', [a, b], [a, b, c], 1],
  ['the oldest gone and one more', [a, b, c], [b, c, d], 1],
  ['only the oldest gone', [a, b, c], [c], 0],
  ['one in the middle anew', [a, b, c], [a, d, c], 2],
  ['the end gone', [a, b, c], [a], 0],
  ['all gone', [a, b], [], 0],
  ['all others', [a, b], [c, d, e], 3],
  ['the first', [], [a], 1],
])('%s', (_, before, after, sent) => {
  const change = changeOf(before, after)
  expect(change?.items.length).toBe(sent)
  expect(change ? withChange(before, change) : before).toEqual(after)
})
