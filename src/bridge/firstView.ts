import { DEFAULT_SETTINGS } from '../core/model/settings.ts'
import type { View } from './panelMessages.ts'

/** What there is to show before anything is known. */
export const FIRST_VIEW: View = {
  connection: 'starting',
  page: null,
  frames: [],
  frame: 'top',
  live: true,
  configuration: null,
  library: null,
  choice: null,
  comparison: null,
  refused: null,
  settings: DEFAULT_SETTINGS,
  signals: null,
  rows: [],
  quotas: { properties: 0, actionProperties: 0, billable: 0 },
  preserve: false,
  timeline: [],
  chosen: null,
  history: null,
  session: null,
  checks: null,
  failures: [],
  lastAction: null,
  actions: 0,
  dropped: 0,
  refusedMessages: 0,
}
