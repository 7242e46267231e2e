import { describe, expect, it } from 'vitest'
import { note } from '../../../../src/core/model/code.ts'
import { messageText, sentence } from '../../../../src/core/model/sentence.ts'
import { DEFAULT_SETTINGS } from '../../../../src/core/model/settings.ts'
import { toReport } from '../../../../src/core/report/toReport.ts'
import { application } from '../derive/fixtures.ts'
import { input, messages } from './fixtures.ts'

const { report } = toReport(input())

describe('a report', () => {
  it('is of the last action’s page', () => {
    expect(report).toMatchObject({
      format: 'rum-property-inspector/report@1',
      generatedAt: '2026-11-23T09:05:00.000Z',
      page: { url: 'https://shop.example/book#done', title: 'Booked' },
      visit: { outcome: 'ok', httpStatus: 200, message: null },
      doNotTrack: { signal: false, simulated: false, behaviour: 'CAPTURE_ANONYMIZED' },
      assumptions: DEFAULT_SETTINGS.assumptions,
    })
  })
  it('has one capture per property and action, in configuration order', () => {
    const keys = input().application.properties.map(({ key }) => key)
    for (const { captures } of report.actions) expect(captures.map(({ key }) => key)).toEqual(keys)
  })
  it('has each step of a value', () => {
    expect(report.actions[1]?.captures[1]).toEqual({
      key: 'price',
      displayName: 'Price of the trip',
      expressionType: 'CSS_SELECTOR',
      expression: '.price@data-amount',
      dataType: 'DOUBLE',
      storage: ['action', 'session'],
      status: 'captured',
      raw: 'EUR 1299.50',
      rawLength: 11,
      cut: 'EUR 1299.50',
      cleaned: '1299.50',
      value: '1299.5',
      sent: null,
      withheld: null,
      reason: null,
      warnings: [],
    })
  })
  it('says relative and absolute times of an action', () => {
    expect(report.actions[0]).toMatchObject({
      startedAt: 0,
      endedAt: 812.3,
      at: '2026-11-23T09:00:00.812Z',
      document: 'a',
      frame: 'top',
    })
  })
  it('has the API calls beside the actions, with the property that they were meant for', () => {
    expect(
      report.apiCalls.map(({ action, key, property, status, reason }) => [action, key, property, status, reason?.code]),
    ).toEqual([
      [4, 'revenue', 'revenue', 'rejected', 'api-type'],
      [4, 'campaign', null, 'rejected', 'api-key-unknown'],
      [5, 'revenue', 'revenue', 'captured', undefined],
    ])
  })
  it('has the session’s values with the actions that they are from', () => {
    expect(report.session).toEqual([
      {
        key: 'price',
        dataType: 'DOUBLE',
        aggregation: 'SUM',
        value: '3899.5',
        from: [2, 3, 4, 5],
        winner: null,
        reason: null,
      },
      {
        key: 'member_status',
        dataType: 'STRING',
        aggregation: 'LAST',
        value: 'gold',
        from: [1, 2, 3, 4, 5],
        winner: 5,
        reason: null,
      },
      { key: 'nights', dataType: 'LONG', aggregation: 'LAST', value: '7', from: [4, 5], winner: 5, reason: null },
    ])
  })
  it('begins the session where the user says so', () => {
    const later = toReport(input({ recording: { ...input().recording, sessionFrom: 5 } })).report
    expect(later.session[0]).toMatchObject({ value: '1299.5', from: [5] })
    expect(later.actions).toHaveLength(5)
  })
  it('has quotas, verdicts and problems', () => {
    expect(report.quotas).toEqual({
      properties: [11, 200],
      actionProperties: [10, 20],
      free: [11, 20],
      billableProperties: 0,
      billableUnits: 0,
      demUnits: 0,
    })
    expect(report.checks.map(({ passed }) => passed)).toEqual([false, true, false, true, false])
    expect(report.checks[2]?.reason?.message).toMatch(/^Expected a value, but nothing is stored\. The API got string/)
    expect(report.problems[0]).toMatchObject({ code: 'key-duplicate', severity: 'error', key: 'price' })
  })
  it('says of Do Not Track whether it is simulated', () => {
    const on = toReport(
      input({ recording: { ...input().recording, settings: { ...DEFAULT_SETTINGS, doNotTrack: 'on' } } }),
    ).report
    expect(on.doNotTrack).toMatchObject({ signal: true, simulated: true })
    expect(on.actions[1]?.captures[1]).toMatchObject({
      status: 'suppressed',
      value: null,
      withheld: '1299.5',
      sent: 'dT_pv',
    })
  })
  it('is a report even of nothing', () => {
    const recording = {
      ...input().recording,
      actions: [],
      visits: [{ url: 'x', outcome: 'unreachable', httpStatus: null, message: 'Nobody answers.' }] as const,
    }
    const none = toReport(input({ recording, application: application([]) })).report
    expect(none).toMatchObject({
      page: { url: 'https://shop.example' },
      visit: { outcome: 'unreachable', message: 'Nobody answers.' },
      actions: [],
    })
    expect(none.visit).not.toHaveProperty('url')
  })
})

describe('sentences', () => {
  it('take their words in place, and dollars for doubled ones', () => {
    const data = { reason_a_b: { message: '$2 costs $$$1, $3.' }, reason_a_b_much: { message: 'Much: $1' } }
    expect(sentence(data, 'reason', note('a-b', '$2', 'It'))).toBe('It costs $$2, .')
    expect(sentence(data, 'reason', { ...note('a-b', 'x'), variant: 'much' })).toBe('Much: x')
    expect(sentence(data, 'reason', note('unknown'))).toBe('unknown')
    expect(messageText(data, 'toString')).toBe('')
  })
  it('are known for all that a report says', () => {
    const words = JSON.stringify({ ...report, problems: [] })
    expect(words).not.toMatch(/"code":"([^"]+)","message":"\1"/)
    expect(Object.keys(messages).length).toBeGreaterThan(100)
  })
})
