import { expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../../src/core/model/settings.ts'
import { deriveRecording } from '../../../../src/core/session/derivedAction.ts'
import type { RecordedAction } from '../../../../src/core/session/recording.ts'
import { sessionValues } from '../../../../src/core/session/sessionValue.ts'
import { startRunningSession } from '../../../../src/devtools/parts/runningSession.ts'
import { action, application, property, value } from '../../core/derive/fixtures.ts'

const price = property({ expression: '.price', dataType: 'LONG', storage: ['session'], aggregation: 'SUM' })
const shop = application([price, { ...price, id: 2, key: 'dearest', aggregation: 'MAXIMUM' }])
const actions = ['10', '30', 'x', '20'].map((text, index) => ({
  timeOrigin: 0,
  action: action({ id: index + 1, readings: new Map([['CSS_SELECTOR .price', value(text)]]) }),
}))
const derived = deriveRecording({ actions, settings: DEFAULT_SETTINGS, entries: [] }, shop)
const expected = (upTo: number, from = 0) =>
  sessionValues(derived.slice(from, upTo), shop, DEFAULT_SETTINGS).map(({ contributions, ...rest }) => ({
    ...rest,
    count: contributions.length,
  }))

const captured = new Map(derived.map(({ action: { id }, captures }) => [id, captures]))
const facts = {
  settings: DEFAULT_SETTINGS,
  hasTime: () => true,
  capturesInTime: (recorded: RecordedAction) => captured.get(recorded.action.id) ?? null,
}

it('holds at every length what the whole session would', () => {
  const soFar = startRunningSession()
  for (const length of [0, 1, 2, 4, 3, 4])
    expect(soFar(actions.slice(0, length), shop, facts).values).toEqual(expected(length))
})

it('begins anew with another first action, other settings and another configuration', () => {
  const soFar = startRunningSession()
  soFar(actions, shop, facts)
  expect(soFar(actions.slice(1), shop, facts).values).toEqual(expected(4, 1))
  expect(soFar(actions, application([price]), facts).values).toHaveLength(1)
  expect(soFar(actions, shop, { ...facts, settings: { ...DEFAULT_SETTINGS } }).values).toEqual(expected(4))
})

it('adds as much as there is time for, and goes on from there', () => {
  const soFar = startRunningSession()
  let left = 3
  const hasTime = () => left-- > 0
  expect(soFar(actions, shop, { ...facts, hasTime }).values).toEqual(expected(3))
  left = 1
  const asked: number[] = []
  const { values, derived: added } = soFar(actions, shop, {
    ...facts,
    hasTime: () => {
      asked.push(left)
      return hasTime()
    },
  })
  expect(values).toEqual(expected(4))
  expect([added.length, asked]).toEqual([4, [1]])
})
