import { FIRST_VIEW } from '../bridge/firstView.ts'
import { changeOf } from '../bridge/listChange.ts'
import type { GivenFile, ToPanel, View, Wish } from '../bridge/panelMessages.ts'
import type { Port } from '../bridge/port.ts'

/** Holds what the panel shows and tells every panel document what changes. */
export function startPublisher() {
  let view = FIRST_VIEW
  const ports = new Set<Port<ToPanel, Wish>>()
  const tell = (message: ToPanel): void => {
    for (const port of ports) port.postMessage(message)
  }
  return {
    get view() {
      return view
    },
    add(port: Port<ToPanel, Wish>): void {
      ports.add(port)
      const { timeline, ...parts } = view
      port.postMessage({ kind: 'changed', parts })
      port.postMessage({ kind: 'timeline', change: { gone: 0, kept: 0, items: timeline } })
    },
    /** Gives the user a file to keep. */
    give: (file: GivenFile): void => tell({ kind: 'file', file }),
    set(parts: Partial<View>): void {
      const { timeline, ...others } = parts
      const names = Object.keys(others) as (keyof typeof others)[]
      const changed = names.filter((name) => others[name] !== view[name])
      const change = timeline && changeOf(view.timeline, timeline)
      view = { ...view, ...parts }
      if (changed.length > 0) tell({ kind: 'changed', parts: Object.fromEntries(changed.map((n) => [n, others[n]])) })
      if (change) tell({ kind: 'timeline', change })
    },
  }
}

export type Publisher = ReturnType<typeof startPublisher>
