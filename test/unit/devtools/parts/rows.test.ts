import { expect, it } from 'vitest'
import { note } from '../../../../src/core/model/code.ts'
import { sourceKey } from '../../../../src/core/model/source.ts'
import type { RecordedAction } from '../../../../src/core/session/recording.ts'
import { rows } from '../../../../src/devtools/parts/rows.ts'
import { action, application, property, request, value } from '../../core/derive/fixtures.ts'
import { factsOf } from './facts.ts'

const css = property()
const header = property({ key: 'trip', expressionType: 'RESPONSE_HEADER', expression: 'X-Trip-Id' })
const shop = application([css, header])

const facts = (actions: readonly RecordedAction[], at: number | null = null) =>
  factsOf(shop, actions, { matches: new Map([['.member', 3]]), watch: { at } })
const recorded = (id: number, text: string, parts = {}): RecordedAction => ({
  timeOrigin: 0,
  action: action({ id, readings: new Map([[sourceKey('CSS_SELECTOR', '.member'), value(text)]]), ...parts }),
})

it('waits where nothing has happened', () => {
  const reasons = rows(facts([])).rows?.map(({ capture }) => capture.reason)
  expect(reasons).toEqual([note('no-action-yet'), note('no-action-yet')])
})

it('shows the newest action’s captures, all of one moment', () => {
  const withRequest = recorded(1, 'Silver', { requests: [request({ 'x-trip-id': 'T1' })] })
  const [first, second] = rows(facts([withRequest, recorded(2, 'Gold')])).rows ?? []
  expect(first).toMatchObject({ capture: { value: 'Gold' }, action: { id: 2 }, matches: 3 })
  expect(second).toMatchObject({ capture: { reason: { code: 'no-request' } }, action: { id: 2 } })
})

it('shows an older action’s captures where they are watched, and the newest’s where that action is gone', () => {
  const actions = [recorded(1, 'Silver'), recorded(2, 'Gold')]
  expect(rows(facts(actions, 1)).rows?.[0]).toMatchObject({ capture: { value: 'Silver' }, action: { id: 1 } })
  expect(rows(facts(actions, 9)).rows?.[0]).toMatchObject({ capture: { value: 'Gold' }, action: { id: 2 } })
})
