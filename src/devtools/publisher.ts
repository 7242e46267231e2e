import type { ToPanel, View, Wish } from '../bridge/panelMessages.ts'
import type { Port } from '../bridge/port.ts'
import { DEFAULT_SETTINGS } from '../core/model/settings.ts'

const FIRST: View = {
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

/** Holds what the panel shows and tells every panel document the parts that change. */
export function startPublisher() {
  let view = FIRST
  const ports = new Set<Port<ToPanel, Wish>>()
  return {
    get view() {
      return view
    },
    add(port: Port<ToPanel, Wish>): void {
      ports.add(port)
      port.postMessage({ kind: 'changed', parts: view })
    },
    set(parts: Partial<View>): void {
      view = { ...view, ...parts }
      for (const port of ports) port.postMessage({ kind: 'changed', parts })
    },
  }
}
