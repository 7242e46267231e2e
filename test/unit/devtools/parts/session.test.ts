import { describe, expect, it } from 'vitest'
import type { RecordedAction } from '../../../../src/core/session/recording.ts'
import { session } from '../../../../src/devtools/parts/session.ts'
import { action, application, property, value } from '../../core/derive/fixtures.ts'
import { factsOf } from './facts.ts'

const price = property({ id: 7, key: 'price', expression: '.price', dataType: 'DOUBLE', storage: ['session'] })
const shop = application([
  property({ id: 1 }),
  { ...price, aggregation: 'SUM' },
  { ...price, id: 8, key: 'dearest', aggregation: 'MAXIMUM' },
])
const journey = ['10.5', '20.25', '', '11.75'].map(
  (text, index): RecordedAction => ({
    timeOrigin: 0,
    action: action({
      id: index + 1,
      name: `action ${index + 1}`,
      readings: text ? new Map([['CSS_SELECTOR .price', value(text)]]) : new Map(),
    }),
  }),
)
const manual: RecordedAction = {
  timeOrigin: 0,
  action: action({ id: 5, kind: 'manual', readings: new Map([['CSS_SELECTOR .price', value('99')]]) }),
}
const made = (...args: Parameters<typeof factsOf> extends [unknown, ...infer Rest] ? Rest : never) =>
  session(factsOf(shop, ...args)).session

describe('the session', () => {
  it('holds the aggregate of each session property, with who won', () => {
    expect(made([...journey, manual])).toMatchObject({
      begun: false,
      actions: 4,
      pending: 0,
      incomplete: false,
      // 10.5 + 20.25 + 11.75
      rows: [
        { property: { key: 'price' }, value: '42.5', contributions: 3, winner: null },
        { property: { key: 'dearest' }, value: '20.25', contributions: 3, winner: { name: 'action 2' } },
      ],
      contributors: [],
    })
  })

  it('begins where the user said', () => {
    expect(made(journey, { sessionFrom: 3 })).toMatchObject({ begun: true, actions: 2, rows: [{ value: '11.75' }, {}] })
    expect(made(journey, { sessionFrom: 9 })).toMatchObject({ actions: 0, rows: [{ value: null }, { value: null }] })
  })

  it('names the actions that gave the watched property its value, and which one decides', () => {
    expect(made(journey, { watch: { property: 8 } })?.contributors).toMatchObject([
      { action: { id: 1 }, value: '10.5', wins: false },
      { action: { id: 2 }, value: '20.25', wins: true },
      { action: { id: 4 }, value: '11.75', wins: false },
    ])
  })

  it('says how many actions are not in it yet', () => {
    const facts = factsOf(shop, journey)
    const hurried = session({ ...facts, capturesInTime: (one) => (one === journey[0] ? facts.capturesOf(one) : null) })
    expect(hurried.session).toMatchObject({ actions: 4, pending: 3, rows: [{ value: '10.5' }, {}] })
  })

  it('says when its oldest actions were dropped', () => {
    const { log } = factsOf(shop, [])
    const bounded = { ...log, dropped: 2, actions: journey.slice(2) }
    expect(made(journey.slice(2), { log: bounded })?.incomplete).toBe(true)
    expect(made(journey.slice(2), { log: bounded, sessionFrom: 3 })?.incomplete).toBe(false)
  })

  it('is not without a configuration', () => {
    expect(made(journey, { inUse: null })).toBeNull()
  })
})
