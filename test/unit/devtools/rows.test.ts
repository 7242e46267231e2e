import { expect, it } from 'vitest'
import { note } from '../../../src/core/model/code.ts'
import { DEFAULT_SETTINGS } from '../../../src/core/model/settings.ts'
import { sourceKey } from '../../../src/core/model/source.ts'
import { rowsOf } from '../../../src/devtools/rows.ts'
import { action, application, property, request, value } from '../core/derive/fixtures.ts'

const css = property()
const header = property({ key: 'trip', expressionType: 'RESPONSE_HEADER', expression: 'X-Trip-Id' })
const input = {
  application: application([css, header]),
  settings: DEFAULT_SETTINGS,
  entries: [],
  matches: new Map([['.member', 3]]),
}
const recorded = (id: number, text: string, parts = {}) => ({
  timeOrigin: 0,
  action: action({ id, readings: new Map([[sourceKey('CSS_SELECTOR', '.member'), value(text)]]), ...parts }),
})

it('waits where nothing has happened', () => {
  const rows = rowsOf({ ...input, actions: [] })
  expect(rows.map(({ capture }) => capture.reason)).toEqual([note('no-action-yet'), note('no-action-yet')])
})

it('shows the newest action’s captures, all of one moment', () => {
  const withRequest = recorded(1, 'Silver', { requests: [request({ 'x-trip-id': 'T1' })] })
  const [first, second] = rowsOf({ ...input, actions: [withRequest, recorded(2, 'Gold')] })
  expect(first).toMatchObject({ capture: { value: 'Gold' }, action: { id: 2 }, matches: 3 })
  expect(second).toMatchObject({ capture: { reason: { code: 'no-request' } }, action: { id: 2 } })
})
