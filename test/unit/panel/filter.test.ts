import './messages.ts'
import { describe, expect, test } from 'vitest'
import { matches, parseFilter } from '../../../src/panel/filter/filter.ts'
import { suggest } from '../../../src/panel/filter/suggestions.ts'
import { tokensOf } from '../../../src/panel/filter/tokens.ts'
import { ACTION, rowOf } from './rows.ts'

const ROWS = [
  rowOf({ id: 1, key: 'cart_total', expressionType: 'CSS_SELECTOR', expression: '.cart b' }, { value: 'Gold member' }),
  rowOf(
    { id: 2, key: 'sid', expressionType: 'COOKIE', expression: 'JSESSIONID' },
    { value: null, status: 'blocked', reason: { code: 'cookie-http-only', args: [] } },
  ),
  rowOf(
    { id: 3, key: 'price', expressionType: 'CSS_SELECTOR' },
    { value: null, raw: 'n/a', status: 'invalid-type', reason: { code: 'not-a-double', args: [] } },
  ),
  rowOf({ id: 4, key: 'late' }, { warnings: [{ code: 'cut', args: [] }] }, { action: null }),
]
const ACTIONS = [
  { ...ACTION, name: 'Loading of page /', kind: 'load' as const },
  { ...ACTION, name: 'click on "Buy"' },
]
const shown = (query: string) =>
  ROWS.filter((row) => matches(parseFilter(query), row)).map(({ capture }) => capture.property.key)
const all = ['cart_total', 'sid', 'price', 'late']

describe('a query', () => {
  test.each([
    ['', all],
    ['   ', all],
    ['status:blocked', ['sid']],
    ['status:blocked status:invalid-type', ['sid', 'price']],
    ['status:"wrong type"', ['price']],
    ['-status:captured', ['sid', 'price']],
    ['type:css-selector', ['cart_total', 'price']],
    ['type:CSS_SELECTOR key:cart', ['cart_total']],
    ['-type:cookie', ['cart_total', 'price', 'late']],
    ['code:http-only', ['sid']],
    ['code:cut', ['late']],
    ['action:xhr', ['cart_total', 'sid', 'price']],
    ['action:"click on"', ['cart_total', 'sid', 'price']],
    ['GOLD', ['cart_total']],
    ['"gold member"', ['cart_total']],
    ['jsession', ['sid']],
    ['n/a', ['price']],
    ['-gold -sid', ['price', 'late']],
    ['status:', all],
    ['-', []],
    ['nothing:here', []],
  ])('%s shows %j', (query, keys) => expect(shown(query)).toEqual(keys))

  test('keeps the place of each word', () =>
    expect(tokensOf('a -key:"b c" http://x')).toEqual([
      { start: 0, end: 1, field: null, exclude: false, value: 'a' },
      { start: 2, end: 12, field: 'key', exclude: true, value: 'b c' },
      { start: 13, end: 21, field: null, exclude: false, value: 'http://x' },
    ]))
  test('takes a quotation mark without its end to the end', () =>
    expect(tokensOf('key:"b c')).toMatchObject([{ field: 'key', value: 'b c' }]))
})

describe('suggestions', () => {
  test('name the fields that begin so', () => expect(suggest('-sta', 4, ROWS, ACTIONS).options).toEqual(['-status:']))
  test('name known values of a field, those that are there first', () => {
    const { from, to, options } = suggest('x status:d', 10, ROWS, ACTIONS)
    expect({ from, to }).toEqual({ from: 2, to: 10 })
    expect(options).toEqual(
      ['captured', 'blocked', 'invalid-type', 'failed', 'rejected', 'dropped', 'suppressed', 'disabled'].map(
        (status) => `status:${status}`,
      ),
    )
  })
  test('quote what has spaces', () =>
    expect(suggest('action:click', 12, ROWS, ACTIONS).options).toEqual(['action:"click on"']))
  test('name every action, the newest first', () =>
    expect(suggest('action:', 7, ROWS, ACTIONS).options).toEqual([
      'action:"click on"',
      'action:xhr',
      'action:"Loading of page /"',
      'action:load',
    ]))
  test('are none between words and none for a value that is complete', () => {
    expect(suggest('a ', 2, ROWS, ACTIONS).options).toEqual([])
    expect(suggest('key:sid', 7, ROWS, ACTIONS).options).toEqual([])
  })
})
