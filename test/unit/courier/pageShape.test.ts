import { describe, expect, test } from 'vitest'
import { fromPage } from '../../../src/bridge/pageShape.ts'

const reading = { kind: 'value', text: 'a', length: 1, form: 'string', warnings: [{ code: 'cut', args: ['100'] }] }
const request = {
  id: 1,
  api: 'fetch',
  method: 'GET',
  url: 'https://a/',
  credentials: 'omit',
  startedAt: 1,
  endedAt: null,
  response: { status: 200, type: 'basic', url: 'https://a/', redirected: false, headers: { 'x-a': 'b', 'x-c': null } },
  beforeAttach: false,
}
const apiValue = {
  call: 'sendSessionProperties',
  type: 'javaLong',
  container: false,
  key: 'k',
  jsType: 'number',
  text: '1',
  length: 1,
  public: false,
  at: 3,
  beforeAttach: false,
}
const action = {
  id: 1,
  kind: 'load',
  name: 'Loading of page /',
  startedAt: 0,
  endedAt: 10,
  url: 'https://a/',
  title: 'A',
  boundaries: 'simulated',
  cutOff: null,
  agent: null,
  beforeAttach: false,
  revision: 1,
  readings: { length: 1, 0: reading },
  requests: { length: 1, 0: request },
  apiValues: { length: 1, 0: apiValue },
  signals: { doNotTrack: false, doNotTrackSource: 'x', globalPrivacyControl: false, enabled: false },
}
const message = (changed: object): unknown => ({ kind: 'action', action: { ...action, ...changed } })

describe('what came over the page’s port', () => {
  test('an action is copied, its lists become arrays', () => {
    expect(fromPage(message({}))).toEqual(message({ readings: [reading], requests: [request], apiValues: [apiValue] }))
  })

  test('whatever else is in it is left out', () => {
    const got = fromPage({ kind: 'overflow', count: 3, extra: 'x', __proto__: { inherited: 1 } })
    expect(got).toEqual({ kind: 'overflow', count: 3 })
    expect(fromPage(message({ extra: 1, readings: [{ ...reading, more: {} }] }))).toEqual(
      fromPage(message({ readings: [reading] })),
    )
  })

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'action'],
    ['a function', () => undefined],
    ['no kind', {}],
    ['another kind', { kind: 'detach' }],
    ['an inherited kind', { kind: 'constructor' }],
    ['no action', { kind: 'action' }],
    ['a count that is no number', { kind: 'overflow', count: '3' }],
    ['a count without end', { kind: 'overflow', count: Number.POSITIVE_INFINITY }],
    ['a wrong action kind', message({ kind: 'click' })],
    ['a number for a text', message({ name: 5 })],
    ['too long a title', message({ title: 'x'.repeat(1_001) })],
    ['too long a text', message({ readings: [{ ...reading, text: 'x'.repeat(20_001) }] })],
    ['too many readings', message({ readings: { length: 5_001 } })],
    ['a length that lies', message({ readings: { length: 3, 0: reading } })],
    ['a negative length', message({ readings: { length: -1 } })],
    ['an endless length', message({ requests: { length: Number.POSITIVE_INFINITY } })],
    ['too many requests', message({ requests: Array.from({ length: 1_001 }, () => request) })],
    ['a wrong reading', message({ readings: [{ kind: 'other' }] })],
    ['a wrong warning', message({ readings: [{ ...reading, warnings: [{ code: 1, args: [] }] }] })],
    ['too many warnings', message({ readings: [{ ...reading, warnings: Array(21).fill(reading.warnings[0]) }] })],
    ['a wrong header', message({ requests: [{ ...request, response: { ...request.response, headers: { a: 1 } } }] })],
    ['a wrong response type', message({ requests: [{ ...request, response: { ...request.response, type: 'x' } }] })],
    ['no signals', message({ signals: null })],
  ])('%s is refused', (_, value) => {
    expect(fromPage(value)).toBeNull()
  })

  test('a getter that throws is refused too', () => {
    const trap = Object.defineProperty({}, 'kind', {
      get() {
        throw new Error('no')
      },
    })
    expect(fromPage(trap)).toBeNull()
  })
})
