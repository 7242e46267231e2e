import './messages.ts'
import { expect, test } from 'vitest'
import { DEFAULT_SORT, type SortColumn, sortBy, sortRows } from '../../../src/panel/views/properties/sort.ts'
import { rowOf } from './rows.ts'

const ROWS = [
  rowOf({ id: 1, key: 'b', expressionType: 'META_TAG', storage: ['session', 'action'] }, { value: '10' }),
  rowOf({ id: 2, key: 'a', expressionType: 'COOKIE', storage: ['session'] }, { value: null, status: 'empty' }),
  rowOf({ id: 3, key: 'd', expressionType: 'CSS_SELECTOR' }, { value: '9' }),
  rowOf({ id: 4, key: 'c', expressionType: 'COOKIE' }, { value: null, status: 'failed' }),
]
const order = (column: SortColumn, descending = false) =>
  sortRows(ROWS, { column, descending }).map(({ capture }) => capture.property.id)

test('what deserves a look comes first, in configuration order within a status', () =>
  expect(sortRows(ROWS, DEFAULT_SORT).map(({ capture }) => capture.property.id)).toEqual([4, 2, 1, 3]))
test.each([
  ['status', true, [1, 3, 2, 4]],
  ['key', false, [2, 1, 4, 3]],
  ['key', true, [3, 4, 1, 2]],
  ['type', false, [2, 4, 3, 1]],
  ['value', false, [3, 1, 2, 4]],
  ['value', true, [1, 3, 2, 4]],
  ['storage', false, [3, 4, 1, 2]],
] as const)('by %s, descending %s', (column, descending, ids) => expect(order(column, descending)).toEqual(ids))
test('a second click turns the sort round, another column starts ascending', () => {
  const turned = sortBy(DEFAULT_SORT, 'status')
  expect(turned).toEqual({ column: 'status', descending: true })
  expect(sortBy(turned, 'key')).toEqual({ column: 'key', descending: false })
})
