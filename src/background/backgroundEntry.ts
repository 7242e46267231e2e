import browser from 'webextension-polyfill'
import { reach } from './access.ts'
import { loadChecks, saveChecks } from './checksStorage.ts'
import { inspectedBefore, rememberInspected } from './inspectedTabs.ts'
import { startQueue } from './queue.ts'
import { startRelay } from './relay.ts'
import { isRegistered, register, unregister, WATCH_ALARM } from './scripts.ts'
import { net, storageAreas } from './sync/areas.ts'
import { startSync } from './sync/sync.ts'

/** A toolbox reconnects within 100 ms; a background that was started for another reason waits this long for one. */
const GRACE_MS = 2_000

/** Registering and taking back must not overtake each other. */
const inTurn = startQueue()

const sync = startSync(storageAreas(), net, (library) => relay.tellAll({ kind: 'library', library }))

const relay = startRelay(
  {
    toolboxOpened: (tabId, tell) => {
      inTurn(register)
      inTurn(async () => tell({ kind: 'access', access: await reach(tabId) }))
      loadChecks().then((sets) => tell({ kind: 'checks', sets }))
      sync.library().then((library) => tell({ kind: 'library', library }))
      sync.catchUp()
    },
    lastToolboxClosed: () => {
      inTurn(unregister)
      sync.sweep()
    },
    inspected: rememberInspected,
    wished: async (message, tell) => {
      if (message.kind === 'configuration') sync.take(message.stored)
      else if (message.kind === 'sync') sync.wished(message.wish)
      else if (message.kind === 'text')
        tell({ kind: 'text', hash: message.hash, text: await sync.textOf(message.hash) })
      else {
        const said = await saveChecks(message.stored)
        if (said) tell({ kind: 'said', note: said })
        relay.tellAll({ kind: 'checks', sets: [message.stored] })
      }
    },
  },
  inspectedBefore(),
)

browser.runtime.onConnect.addListener((port) => {
  if (port.name === 'courier') relay.addCourier(port)
  else if (port.name === 'toolbox') relay.addToolbox(port)
})

// Being woken is half of the point: the grace below takes back what nobody needs. The other half is the schedule.
browser.alarms.onAlarm.addListener(({ name }) => {
  if (name !== WATCH_ALARM) return
  isRegistered()
  if (relay.isUsed()) sync.catchUp()
})

browser.storage.onChanged.addListener((_, area) => {
  if (!relay.isUsed()) return
  if (area === 'sync') sync.told('browser-sync')
  if (area === 'managed') sync.told('policy')
})

setTimeout(() => relay.endGrace(), GRACE_MS)
