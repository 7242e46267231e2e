import { describe, expect, it } from 'vitest'
import { DEFAULT_ASSUMPTIONS } from '../../../../src/core/model/assumption.ts'
import type { Property } from '../../../../src/core/model/property.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/core/model/settings.ts'
import { deriveRecording, inSession } from '../../../../src/core/session/derivedAction.ts'
import { sessionValues } from '../../../../src/core/session/sessionValue.ts'
import { action, application, property, value } from '../derive/fixtures.ts'

const KEY = 'CSS_SELECTOR .price'
const journey = ['10.5', 'none', '', '20.25', '11.75'].map((text, index) => ({
  timeOrigin: 0,
  action: action({
    id: index + 1,
    readings: text ? new Map([[KEY, value(text)]]) : new Map(),
  }),
}))
const price = (parts: Partial<Property> = {}): Property =>
  property({
    key: 'price',
    expression: '.price',
    dataType: 'DOUBLE',
    storage: ['session'],
    aggregation: 'SUM',
    ...parts,
  })

const valuesOf = (one: Property, actions = journey, settings: Settings = DEFAULT_SETTINGS) => {
  const shop = application([one])
  return sessionValues(deriveRecording({ actions, settings, entries: [] }, shop), shop, settings)
}

describe('a journey over five pages, by hand', () => {
  it('sums what could be stored and names who gave it', () => {
    expect(valuesOf(price())).toMatchObject([
      {
        value: '42.5',
        aggregation: 'SUM',
        assumed: false,
        winner: null,
        contributions: [{ action: 1 }, { action: 4 }, { action: 5 }],
      },
    ])
  })
  it.each([
    ['FIRST', '10.5', 1],
    ['LAST', '11.75', 5],
    ['MINIMUM', '10.5', 1],
    ['MAXIMUM', '20.25', 4],
    ['AVERAGE', '14.166666666666666', null],
  ] as const)('%s', (aggregation, expected, winner) => {
    expect(valuesOf(price({ aggregation }))).toMatchObject([{ value: expected, winner }])
  })
  it('falls back to the assumed aggregation, which can be switched', () => {
    const first = { ...DEFAULT_SETTINGS, assumptions: { ...DEFAULT_ASSUMPTIONS, defaultAggregation: 'FIRST' as const } }
    expect(valuesOf(price({ aggregation: null }))).toMatchObject([{ value: '11.75', assumed: true }])
    expect(valuesOf(price({ aggregation: null }), journey, first)).toMatchObject([
      { value: '10.5', aggregation: 'FIRST' },
    ])
  })
  it('begins where the user lets the session begin', () => {
    const shop = application([price()])
    const derived = deriveRecording({ actions: journey, settings: DEFAULT_SETTINGS, entries: [] }, shop)
    expect(sessionValues(inSession(derived, 4), shop, DEFAULT_SETTINGS)[0]?.value).toBe('32')
  })
})

it('leaves out properties that the session does not store', () => {
  expect(valuesOf(price({ storage: ['action'] }))).toEqual([])
})

it('never counts a manual reading', () => {
  const manual = { timeOrigin: 0, action: action({ id: 9, kind: 'manual', readings: new Map([[KEY, value('99')]]) }) }
  expect(valuesOf(price(), [...journey, manual])[0]?.value).toBe('42.5')
})

it('leaves withheld values out, unless they are assumed to count; what is not sent never does', () => {
  const on: Settings = { ...DEFAULT_SETTINGS, doNotTrack: 'on' }
  const counted: Settings = { ...on, assumptions: { ...DEFAULT_ASSUMPTIONS, suppressedInSession: 'counted' } }
  expect(valuesOf(price(), journey, on)).toMatchObject([{ value: null, contributions: [] }])
  expect(valuesOf(price(), journey, counted)[0]?.value).toBe('42.5')
  const shop = application([price()], { doNotTrack: 'DO_NOT_CAPTURE' })
  const derived = deriveRecording({ actions: journey, settings: counted, entries: [] }, shop)
  expect(sessionValues(derived, shop, counted)[0]?.value).toBeNull()
})
