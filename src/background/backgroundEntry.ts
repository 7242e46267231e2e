import browser from 'webextension-polyfill'
import { reach } from './access.ts'
import { loadChecks, saveChecks } from './checksStorage.ts'
import { inspectedBefore, rememberInspected } from './inspectedTabs.ts'
import { startRelay } from './relay.ts'
import { isRegistered, register, unregister, WATCH_ALARM } from './scripts.ts'
import { loadConfiguration, saveConfiguration } from './storage.ts'

/** A toolbox reconnects within 100 ms; a background that was started for another reason waits this long for one. */
const GRACE_MS = 2_000

/** Registering and taking back must not overtake each other. */
let registration = Promise.resolve()
const inTurn = (step: () => Promise<void>): void => {
  registration = registration.then(step, step)
}

const relay = startRelay(
  {
    toolboxOpened: (tabId, tell) => {
      inTurn(register)
      inTurn(async () => tell({ kind: 'access', access: await reach(tabId) }))
      loadConfiguration().then((stored) => tell({ kind: 'configuration', stored }))
      loadChecks().then((sets) => tell({ kind: 'checks', sets }))
    },
    lastToolboxClosed: () => inTurn(unregister),
    inspected: rememberInspected,
    wished: async (message) => {
      if (message.kind === 'checks') {
        await saveChecks(message.stored)
        relay.tellAll({ kind: 'checks', sets: [message.stored] })
        return
      }
      const { stored } = message
      await saveConfiguration(stored)
      relay.tellAll({ kind: 'configuration', stored })
    },
  },
  inspectedBefore(),
)

browser.runtime.onConnect.addListener((port) => {
  if (port.name === 'courier') relay.addCourier(port)
  else if (port.name === 'toolbox') relay.addToolbox(port)
})

// Being woken is the point: the grace below does the rest.
browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === WATCH_ALARM) isRegistered()
})

setTimeout(() => relay.endGrace(), GRACE_MS)
