import { FIRST_VIEW } from '../../../src/bridge/firstView.ts'
import type { Row, View } from '../../../src/bridge/panelMessages.ts'
import type { ActionSummary } from '../../../src/bridge/timelineView.ts'
import type { Capture } from '../../../src/core/model/capture.ts'
import type { Property } from '../../../src/core/model/property.ts'

const PROPERTY: Property = {
  id: 1,
  key: 'revenue',
  displayName: 'Revenue',
  expressionType: 'META_TAG',
  expression: 'revenue',
  dataType: 'STRING',
  length: 100,
  storage: ['action'],
  aggregation: null,
  cleanupRule: null,
  ignoreCase: false,
  public: false,
  useLastValue: false,
}

export const ACTION: ActionSummary = {
  id: 1,
  kind: 'xhr',
  name: 'click on "Buy"',
  at: Date.UTC(2026, 10, 23, 9),
  durationMs: 40,
  boundaries: 'simulated',
  cutOff: null,
  beforeAttach: false,
}

/** A captured row; what is given replaces. */
export function rowOf(property: Partial<Property>, capture: Partial<Capture> = {}, row: Partial<Row> = {}): Row {
  const value = capture.value === undefined ? 'x' : capture.value
  return {
    capture: {
      property: { ...PROPERTY, ...property },
      status: 'captured',
      raw: value,
      rawLength: value?.length ?? 0,
      cut: value,
      cleaned: value,
      value,
      sent: null,
      withheld: null,
      reason: null,
      warnings: [],
      steps: [],
      ...capture,
    },
    action: ACTION,
    matches: null,
    ...row,
  }
}

/** A page that is attached, with these rows. */
export const viewOf = (rows: readonly Row[], more: Partial<View> = {}): View => ({
  ...FIRST_VIEW,
  connection: 'attached',
  page: { url: 'https://shop.test/', title: 'Shop', early: true },
  configuration: {
    application: { name: 'Shop', id: null, doNotTrack: 'CAPTURE_ANONYMIZED', optIn: false },
    source: 'file',
    fileName: 'shop.json',
    savedAt: 0,
  },
  rows,
  actions: 1,
  ...more,
})
