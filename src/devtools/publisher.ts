import { FIRST_VIEW } from '../bridge/firstView.ts'
import type { ToPanel, View, Wish } from '../bridge/panelMessages.ts'
import type { Port } from '../bridge/port.ts'

/** Holds what the panel shows and tells every panel document the parts that change. */
export function startPublisher() {
  let view = FIRST_VIEW
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
