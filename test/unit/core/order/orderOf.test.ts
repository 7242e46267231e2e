import { describe, expect, test } from 'vitest'
import { headerNames, type PageSourceType } from '../../../../src/core/model/source.ts'
import { orderOf } from '../../../../src/core/order/orderOf.ts'
import { property } from '../derive/fixtures.ts'

const wrong = (code: string, ...args: string[]) => ({
  type: 'UNREADABLE',
  reading: { kind: 'missing', reason: { code, args }, warnings: [] },
})
const unlisted = (name: string) => ({ warnings: [{ code: 'function-not-listed', args: [name] }] })

const CASES: readonly (readonly [PageSourceType, string, object])[] = [
  ['CSS_SELECTOR', '#a', { selector: '#a', attribute: null, live: null }],
  ['CSS_SELECTOR', '#a@', { selector: '#a', attribute: '', live: null }],
  ['CSS_SELECTOR', '#a@Value@b', { selector: '#a', attribute: 'Value', live: 'value' }],
  ['JAVA_SCRIPT_VARIABLE', 'a.b[0].c', { path: ['a', 'b', '0', 'c'], json: false, guarded: false }],
  ['JAVA_SCRIPT_VARIABLE', 'sessionStorage.a.$b', { json: true, guarded: true }],
  ['JAVA_SCRIPT_VARIABLE', 'a.cookies', { guarded: false }],
  ['JAVA_SCRIPT_VARIABLE', Array(200).fill('a').join('.'), { path: Array(200).fill('a') }],
  [
    'JAVA_SCRIPT_VARIABLE',
    Array(201).fill('a').join('.'),
    wrong('path-invalid', Array(201).fill('a').join('.').slice(0, 200)),
  ],
  ['JAVA_SCRIPT_VARIABLE', 'a[b', wrong('path-invalid', 'a[b')],
  [
    'JAVA_SCRIPT_FUNCTION',
    ' f ( String:a:b ; Number:-0;Boolean:1;Null)',
    { name: 'f', path: ['f'], args: ['a:b ', { number: '-0' }, true, null], ...unlisted('f') },
  ],
  [
    'JAVA_SCRIPT_FUNCTION',
    'a.f(String:a:b;Number:-0;Boolean:1;Null)',
    { name: 'a.f', path: ['a', 'f'], args: ['a:b', { number: '-0' }, true, null], ...unlisted('a.f') },
  ],
  ['JAVA_SCRIPT_FUNCTION', 'Intercom(String:visitorId)', { warnings: [] }],
  ['JAVA_SCRIPT_FUNCTION', 'Intercom()', unlisted('Intercom')],
  ['JAVA_SCRIPT_FUNCTION', 'LC_API.get_chat_id()', { args: [], warnings: [] }],
  ['JAVA_SCRIPT_FUNCTION', 'LC_API.get_chat_id(Null)', unlisted('LC_API.get_chat_id')],
  ['JAVA_SCRIPT_FUNCTION', 'a..b()', wrong('path-invalid', 'a..b')],
  ['JAVA_SCRIPT_FUNCTION', 'f(Number:)', wrong('function-invalid', 'f(Number:)', 'Number:')],
  ['META_TAG', 'og:title', { selector: "[name='og:title']" }],
  [
    'META_TAG',
    "'userActionAndSessionProperties[4].metadataId 99'",
    wrong('metadata-missing', 'userActionAndSessionProperties[4].metadataId', '99'),
  ],
  ['META_TAG', 'a\nb', wrong('name-invalid', 'a\nb')],
  ['COOKIE', 'a=b', wrong('name-invalid', 'a=b')],
  ['QUERY_STRING', 'UTM', { name: 'utm', expression: 'UTM' }],
  ['QUERY_STRING', '', wrong('name-invalid', '')],
]

describe('what the page is to do for a source', () => {
  test.each(CASES)('%s %s', (type, expression, order) => {
    const got = orderOf({ type, expression })
    expect(got).toMatchObject({ type, expression: expression.slice(0, 200), ...order })
    // Through a browser's port it goes as JSON.
    expect(JSON.parse(JSON.stringify(got))).toEqual(got)
  })

  test('header names that no response can have are not asked for', () => {
    const names = ['X-Shop', 'bad name', '', 'x-shop', 'ü', 'set-cookie']
    const properties = names.map((expression) => property({ expressionType: 'RESPONSE_HEADER', expression }))
    expect(headerNames(properties)).toEqual(['x-shop', 'set-cookie'])
  })
})
