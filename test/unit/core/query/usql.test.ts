import { expect, it } from 'vitest'
import type { Property } from '../../../../src/core/model/property.ts'
import { usqlOf } from '../../../../src/core/query/usql.ts'
import { property } from '../derive/fixtures.ts'

const texts = (parts: Partial<Property>): string[] => usqlOf(property({ key: 'k', ...parts })).map(({ text }) => text)

it('queries an action property from both tables', () => {
  expect(texts({ storage: ['action'] })).toEqual([
    'SELECT useraction.stringProperties.k, COUNT(*) FROM usersession WHERE useraction.stringProperties.k IS NOT NULL GROUP BY useraction.stringProperties.k',
    'SELECT stringProperties.k, COUNT(*) FROM useraction WHERE stringProperties.k IS NOT NULL GROUP BY stringProperties.k',
  ])
})

it('queries a session property from both tables', () => {
  expect(texts({ storage: ['session'], dataType: 'DATE' })).toEqual([
    'SELECT dateProperties.k, COUNT(*) FROM usersession WHERE dateProperties.k IS NOT NULL GROUP BY dateProperties.k',
    'SELECT usersession.dateProperties.k, COUNT(*) FROM useraction WHERE usersession.dateProperties.k IS NOT NULL GROUP BY usersession.dateProperties.k',
  ])
})

it('has four for a property that is stored both ways', () => {
  expect(
    usqlOf(property({ storage: ['action', 'session'] })).map(({ storage, table }) => `${storage} ${table}`),
  ).toEqual(['action usersession', 'action useraction', 'session usersession', 'session useraction'])
})

it('asks for figures of numbers, and finds long texts with the short ones', () => {
  expect(texts({ storage: ['session'], dataType: 'LONG' })[0]).toBe(
    'SELECT COUNT(*), MIN(longProperties.k), MAX(longProperties.k), AVG(longProperties.k), SUM(longProperties.k) FROM usersession WHERE longProperties.k IS NOT NULL',
  )
  expect(texts({ dataType: 'DOUBLE' })[0]).toContain('doubleProperties.k')
  expect(texts({ dataType: 'LONG_STRING' })[0]).toContain('stringProperties.k')
})

it('quotes a key that is no plain name, so that none can end the query', () => {
  const [, text] = texts({ key: 'a" OR 1=1 --\nb', storage: ['action'] })
  expect(text).toContain('stringProperties."a"" OR 1=1 -- b" IS NOT NULL')
  expect(texts({ key: 'cart.value-eur' })[0]).toContain('stringProperties."cart.value-eur"')
})
