import type { View } from '../bridge/panelMessages.ts'
import { DEFAULT_SETTINGS } from '../core/model/settings.ts'

/** What is known before the devtools page has said anything. */
export const INITIAL_VIEW: View = {
  connection: 'starting',
  page: null,
  frames: [],
  frame: 'top',
  live: true,
  configuration: null,
  refused: null,
  settings: DEFAULT_SETTINGS,
  signals: null,
  rows: [],
  quotas: { properties: 0, actionProperties: 0, billable: 0 },
  lastAction: null,
  actions: 0,
  dropped: 0,
  refusedMessages: 0,
}
