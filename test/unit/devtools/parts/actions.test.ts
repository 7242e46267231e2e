import { describe, expect, it } from 'vitest'
import type { Reading } from '../../../../src/core/model/reading.ts'
import type { RecordedAction } from '../../../../src/core/session/recording.ts'
import { chosen } from '../../../../src/devtools/parts/chosen.ts'
import { history } from '../../../../src/devtools/parts/history.ts'
import { timeline } from '../../../../src/devtools/parts/timeline.ts'
import { action, apiValue, application, property, value } from '../../core/derive/fixtures.ts'
import { factsOf } from './facts.ts'

const shop = application([
  property({ id: 1 }),
  property({ id: 2, key: 'price', expression: '.price', dataType: 'DOUBLE' }),
  property({ id: 3, key: 'site_section', expressionType: 'JAVASCRIPT_API', expression: '' }),
])
const recorded = (id: number, member: string, price: string, parts = {}): RecordedAction => ({
  timeOrigin: 0,
  action: action({
    id,
    startedAt: 40,
    readings: new Map<string, Reading>([
      ['CSS_SELECTOR .member', value(member)],
      ...(price ? [['CSS_SELECTOR .price', value(price)] as const] : []),
    ]),
    ...parts,
  }),
})
const journey = [
  recorded(1, 'Silver', '10.5', { apiValues: [apiValue({ key: 'site_section', text: 'home' })] }),
  recorded(2, 'Silver', 'n/a', { document: 'e', url: 'https://shop.example/search' }),
  recorded(3, 'Gold', '', {
    document: 'e',
    apiValues: [apiValue({ key: 'variant' }), apiValue({ key: 'Site_Section' })],
  }),
]

describe('the timeline', () => {
  it('has one entry an action, with what was captured, what needs attention and what the API was called with', () => {
    expect(timeline(factsOf(shop, journey)).timeline).toMatchObject([
      { id: 1, document: 'd', counts: { captured: 3, attention: 0, calls: 1, refusedCalls: 0 } },
      { id: 2, document: 'e', counts: { captured: 1, attention: 1, calls: 0, refusedCalls: 0 } },
      { id: 3, document: 'e', counts: { captured: 1, attention: 1, calls: 2, refusedCalls: 2 } },
    ])
  })

  it('counts later what there was no time for, and leaves the entries that stay the same object', () => {
    const facts = factsOf(shop, journey)
    const [first] = journey
    const hurried = {
      ...facts,
      capturesInTime: (one: RecordedAction) => (one === first ? facts.capturesOf(one) : null),
    }
    const before = timeline(hurried).timeline ?? []
    expect(before.map(({ counts }) => counts === null)).toEqual([false, true, true])
    const after = timeline(facts).timeline ?? []
    expect(after.map(({ counts }) => counts === null)).toEqual([false, false, false])
    expect(after[0]).toBe(before[0])
  })

  it('counts nothing without a configuration', () => {
    expect(timeline(factsOf(shop, journey, { inUse: null })).timeline?.[0]?.counts).toBeNull()
  })
})

describe('the chosen action', () => {
  const changedKeys = (actions: readonly number[]) =>
    chosen(factsOf(shop, journey, { watch: { actions } }))
      .chosen?.captures.filter(({ changed }) => changed)
      .map(({ capture, before }) => [
        capture.property.key,
        before?.value ?? before?.status,
        capture.value ?? capture.status,
      ])

  it('is compared with the one before', () => {
    expect(chosen(factsOf(shop, journey, { watch: { actions: [3] } })).chosen).toMatchObject({
      action: { id: 3 },
      against: { id: 2 },
      startedAt: 40,
    })
    expect(changedKeys([3])).toEqual([
      ['member_status', 'Silver', 'Gold'],
      ['price', 'invalid-type', 'waiting'],
      ['site_section', 'empty', 'rejected'],
    ])
  })

  it('is compared with the other one that is selected, whichever was selected first', () => {
    const changes = [
      ['price', '10.5', 'invalid-type'],
      ['site_section', 'home', 'empty'],
    ]
    expect(changedKeys([1, 2])).toEqual(changes)
    expect(changedKeys([2, 1])).toEqual(changes)
  })

  it('has nothing to be compared with where it is the first', () => {
    expect(chosen(factsOf(shop, journey, { watch: { actions: [1] } })).chosen?.against).toBeNull()
    expect(changedKeys([1])).toEqual([])
  })

  it('has every call of the API, also those that nothing configured takes', () => {
    const { calls } = chosen(factsOf(shop, journey, { watch: { actions: [3] } })).chosen ?? {}
    expect(calls).toMatchObject([
      { value: { key: 'variant' }, property: null, reason: { code: 'api-key-unknown' } },
      { value: { key: 'Site_Section' }, property: { key: 'site_section' }, reason: { code: 'api-key-case' } },
    ])
  })

  it('is none where nothing, or nothing of the timeline, is selected', () => {
    expect(chosen(factsOf(shop, journey)).chosen).toBeNull()
    expect(chosen(factsOf(shop, journey, { timeline: journey.slice(1), watch: { actions: [1] } })).chosen).toBeNull()
  })
})

describe('the captures of one property', () => {
  const actionsOf = (id: number | null) => history(factsOf(shop, journey, { watch: { property: id } })).history?.actions
  it('are in the actions in which there was something', () => {
    expect(actionsOf(1)).toEqual([1, 2, 3])
    expect(actionsOf(2)).toEqual([1, 2])
    expect(actionsOf(3)).toEqual([1, 3])
  })
  it('are none of a property that is not there', () => {
    expect(actionsOf(null)).toBeUndefined()
    expect(actionsOf(99)).toBeUndefined()
  })
})
