import { expect, it } from 'vitest'
import { costOf } from '../../../../src/core/session/cost.ts'
import { property } from '../derive/fixtures.ts'

const free = Array.from({ length: 20 }, (_, id) => property({ id, dataType: 'LONG_STRING', length: 1000 }))

it('has the first twenty free, whatever they are', () => {
  expect(costOf(free)).toMatchObject({ billableUnits: 0, demUnits: 0 })
})

it('counts a long text per 100 characters, and each storage type', () => {
  const billed = [
    property({ dataType: 'STRING' }),
    property({ dataType: 'DATE', storage: ['action', 'session'] }),
    property({ dataType: 'LONG_STRING', length: 300 }),
    property({ dataType: 'LONG_STRING', length: 1000, storage: ['action', 'session'] }),
  ]
  const cost = costOf([...free, ...billed])
  expect(cost.properties.slice(20).map(({ units }) => units)).toEqual([1, 2, 3, 20])
  expect(cost.properties.map(({ free: isFree }) => isFree).indexOf(false)).toBe(20)
  expect(cost).toMatchObject({ billableUnits: 26, demUnits: 0.26 })
})
