import { expect, test } from 'vitest'
import { propertyFromCall } from '../../../../src/core/config/propertyFromCall.ts'
import { apiValue } from '../derive/fixtures.ts'

test.each([
  ['javaLong', 'LONG'],
  ['javaDouble', 'DOUBLE'],
  ['date', 'DATE'],
  ['shortString', 'STRING'],
] as const)('a value in %s wants %s, stored both ways', (type, dataType) => {
  expect(propertyFromCall(apiValue({ key: 'basket', type }))).toEqual({
    type: 'JAVASCRIPT_API',
    expression: '',
    key: 'basket',
    displayName: 'basket',
    dataType,
    storage: ['action', 'session'],
  })
})

test('keys are made lower case, so that the call is still meant, long text wants a long string', () => {
  expect(propertyFromCall(apiValue({ key: 'Cart Größe', length: 101 }))).toMatchObject({
    key: 'cart größe',
    displayName: 'Cart Größe',
    dataType: 'LONG_STRING',
  })
  expect(propertyFromCall(apiValue({ key: 'a', length: 100 })).dataType).toBe('STRING')
})
