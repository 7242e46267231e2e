import browser from 'webextension-polyfill'
import { reconnectingPort } from '../bridge/reconnectingPort.ts'
import type { FromToolbox, ToToolbox } from '../bridge/relayMessages.ts'
import { inspectedTab, onNavigated, pageTimeOrigin } from './inspectedPage.ts'
import { startInspection } from './inspection.ts'
import { startLookingAgain } from './lookAgain.ts'
import { startPanel } from './panels.ts'
import { offerJobs, offerReplays } from './recorderPlugin.ts'
import { startSidebar } from './sidebar.ts'

/** What the background could not be told while it was away. */
const unsent: FromToolbox[] = []

const line = reconnectingPort<FromToolbox, ToToolbox>(() => browser.runtime.connect({ name: 'toolbox' }), {
  up: (post) => {
    post({ kind: 'toolbox', tabId: inspectedTab() })
    for (const message of unsent.splice(0)) post(message)
    queueMicrotask(() => inspection.reconnected())
  },
  message: (message) => inspection.heard(message),
  down: () => inspection.reconnecting(),
  orphaned: () => queueMicrotask(() => inspection.orphaned()),
})

const lookAgain = startLookingAgain(
  () => inspection.topTimeOrigin(),
  pageTimeOrigin,
  () => line.post({ kind: 'toolbox', tabId: inspectedTab() }),
)

const inspection = startInspection({
  toPage: (document, message) => line.post({ kind: 'page', document, message }),
  toBackground: (message) => {
    if (!line.post(message)) unsent.push(message)
  },
  left: lookAgain,
})

startPanel((port) => {
  port.addListener((wish) => inspection.wished(wish))
  inspection.shown(port)
})

startSidebar({
  configured: inspection.configured,
  editable: inspection.editable,
  rows: inspection.elementRows,
  follow: inspection.follow,
  draft: (expression) => inspection.wished({ kind: 'draft', wanted: { type: 'CSS_SELECTOR', expression } }),
})

offerJobs(() => inspection.job())
offerReplays(inspection.replayed)

// Chromium reports route changes here too, and nothing at all of its own pages.
onNavigated(lookAgain)
