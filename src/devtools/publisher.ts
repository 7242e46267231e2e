import { FIRST_VIEW } from '../bridge/firstView.ts'
import { changeOf } from '../bridge/listChange.ts'
import { type GivenFile, LISTS, type ToPanel, type View } from '../bridge/panelMessages.ts'
import type { Port } from '../bridge/port.ts'
import type { Wish } from '../bridge/wishes.ts'
import { isSame } from '../core/isSame.ts'

const isList = (name: string): boolean => (LISTS as readonly string[]).includes(name)

/** Holds what the panel shows and tells every panel document what changes. */
export function startPublisher() {
  let view = FIRST_VIEW
  const ports = new Set<Port<ToPanel, Wish>>()
  const tell = (message: ToPanel): void => {
    for (const port of ports) port.postMessage(message)
  }
  /** The parts that are no lists and differ from what they were. */
  const plain = (parts: Partial<View>, before?: View) =>
    Object.entries(parts).filter(([name, part]) => !isList(name) && !isSame(part, before?.[name as keyof View]))
  return {
    get view() {
      return view
    },
    add(port: Port<ToPanel, Wish>): void {
      ports.add(port)
      port.postMessage({ kind: 'changed', parts: Object.fromEntries(plain(view)) })
      for (const kind of LISTS) port.postMessage({ kind, change: { gone: 0, kept: 0, items: view[kind] } } as ToPanel)
    },
    /** Gives the user a file to keep. */
    give: (file: GivenFile): void => tell({ kind: 'file', file }),
    set(parts: Partial<View>): void {
      const before = view
      const changed = plain(parts, before)
      const lists = Object.entries(parts).filter(([name]) => isList(name))
      view = { ...view, ...Object.fromEntries([...changed, ...lists]) }
      if (changed.length > 0) tell({ kind: 'changed', parts: Object.fromEntries(changed) })
      for (const kind of LISTS) {
        const change = changeOf<View[typeof kind][number]>(before[kind], view[kind])
        if (change) tell({ kind, change } as ToPanel)
      }
    },
  }
}

export type Publisher = ReturnType<typeof startPublisher>
