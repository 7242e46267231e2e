import { expect, it } from 'vitest'
import { quotasOf } from '../../../../src/core/session/quotas.ts'
import { property } from '../derive/fixtures.ts'

it('counts a property that is stored both ways once, and bills what is beyond the free ones', () => {
  const both = Array.from({ length: 21 }, (_, id) => property({ id, storage: ['action', 'session'] }))
  const session = property({ id: 99, storage: ['session'] })
  expect(quotasOf([...both, session])).toEqual({ properties: 22, actionProperties: 21, billable: 2 })
})
