import { expect, it } from 'vitest'
import { apiCallsOf } from '../../../../src/core/derive/apiCalls.ts'
import type { ApiValue } from '../../../../src/core/model/apiCall.ts'
import { DEFAULT_SETTINGS } from '../../../../src/core/model/settings.ts'
import { action, apiValue, application, property } from './fixtures.ts'

const shop = application([
  property({ expressionType: 'JAVASCRIPT_API', expression: '' }),
  property({ key: 'revenue', dataType: 'DOUBLE', expressionType: 'JAVASCRIPT_API', expression: '' }),
  property({ key: 'headline', expression: 'h1' }),
])
const calls = (values: Partial<ApiValue>[], where = shop, settings = DEFAULT_SETTINGS) =>
  apiCallsOf(action({ apiValues: values.map(apiValue) }), where, settings).map(({ property: of, status, reason }) => [
    of?.key ?? null,
    status,
    reason?.code ?? null,
  ])

it('has a verdict for every value of every call, in their order', () => {
  expect(
    calls([
      {},
      { key: 'Member_Status' },
      { key: 'revenue', type: 'javaDouble', jsType: 'string', text: '42' },
      { key: 'elsewhere' },
      { key: 'headline' },
      { key: '', container: true },
    ]),
  ).toEqual([
    ['member_status', 'captured', null],
    ['member_status', 'rejected', 'api-key-case'],
    ['revenue', 'rejected', 'api-type'],
    [null, 'rejected', 'api-key-unknown'],
    [null, 'rejected', 'api-key-unknown'],
    [null, 'rejected', 'api-container'],
  ])
})

it('withholds what is not public while Do Not Track is on', () => {
  expect(calls([{}, { public: true }, { text: ' ' }], shop, { ...DEFAULT_SETTINGS, doNotTrack: 'on' })).toEqual([
    ['member_status', 'suppressed', 'do-not-track'],
    ['member_status', 'captured', null],
    ['member_status', 'rejected', 'api-blank'],
  ])
})

it('takes nothing where nothing is captured, but still knows which key is none', () => {
  expect(calls([{}, { key: 'elsewhere' }], { ...shop, optIn: true })).toEqual([
    ['member_status', 'suppressed', 'opt-in-required'],
    [null, 'rejected', 'api-key-unknown'],
  ])
})
