import { expect, it } from 'vitest'
import { deriveAction } from '../../../../src/core/derive/deriveAction.ts'
import { note } from '../../../../src/core/model/code.ts'
import { DEFAULT_SETTINGS } from '../../../../src/core/model/settings.ts'
import { sourceKey } from '../../../../src/core/model/source.ts'
import { startLog } from '../../../../src/core/session/log.ts'
import type { RecordedAction } from '../../../../src/core/session/recording.ts'
import type { Facts } from '../../../../src/devtools/parts/part.ts'
import { rows } from '../../../../src/devtools/parts/rows.ts'
import { action, application, property, request, value } from '../../core/derive/fixtures.ts'

const css = property()
const header = property({ key: 'trip', expressionType: 'RESPONSE_HEADER', expression: 'X-Trip-Id' })
const shop = application([css, header])

const facts = (actions: readonly RecordedAction[]): Facts => ({
  log: startLog(),
  actions,
  inUse: {
    stored: { text: '', source: 'paste', name: '', savedAt: 0 },
    application: shop,
    sources: [],
    orders: [],
    headers: [],
  },
  settings: DEFAULT_SETTINGS,
  entries: [],
  matches: new Map([['.member', 3]]),
  capturesOf: (recorded) => deriveAction(recorded.action, recorded.timeOrigin, shop, DEFAULT_SETTINGS, []),
})
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
