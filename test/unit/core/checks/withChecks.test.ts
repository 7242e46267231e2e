import { expect, it } from 'vitest'
import { withChecks } from '../../../../src/core/checks/withChecks.ts'

it('replaces a check of the same property at the same place, and adds any other', () => {
  const set = [
    { key: 'a', on: 'any', expect: { equals: '1' } },
    { key: 'a', on: { name: 'Buy' }, expect: { equals: '1' } },
  ] as const
  const added = [
    { key: 'a', on: { name: 'Buy' }, expect: { equals: '2' } },
    { key: 'a', on: { name: 'Pay' }, expect: { equals: '3' } },
    { key: 'b', on: 'any', expect: { equals: '4' } },
  ] as const
  expect(withChecks(set, added).map((check) => check.expect.equals)).toEqual(['1', '2', '3', '4'])
})
