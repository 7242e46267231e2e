import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import { useStore } from '../storeContext.ts'
import { useCopy } from '../useCopy.ts'

const FOCUSABLE = 'button:not([tabindex="-1"]), input:not([tabindex="-1"]), select, textarea, [tabindex="0"]'

/** Moves the focus to the next pane that can take it, round and round. */
export function cyclePanes(root: HTMLElement, by: 1 | -1): void {
  const panes = [...root.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.querySelector(FOCUSABLE))
  const current = panes.findIndex((pane) => pane.contains(document.activeElement))
  const from = current < 0 && by < 0 ? 0 : current
  const next = panes[(from + by + panes.length) % panes.length]
  next?.querySelector<HTMLElement>(FOCUSABLE)?.focus()
}

const inTextField = () =>
  document.activeElement instanceof HTMLInputElement || document.activeElement instanceof HTMLTextAreaElement

/** Keys that work wherever the focus is: F6 panes, Ctrl/Cmd+F filter, Ctrl/Cmd+C value of the selected row. */
export function useShortcuts(root: RefObject<HTMLElement | null>): void {
  const store = useStore()
  const { copyRow: copy } = useCopy()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const command = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
      const row = store.selectedRow.value
      if (event.key === 'F6' && root.current) cyclePanes(root.current, event.shiftKey ? -1 : 1)
      else if (command && event.key.toLowerCase() === 'f') {
        const filter = root.current?.querySelector<HTMLInputElement>('.filter-input')
        if (!filter) return
        filter.focus()
        filter.select()
      } else if (command && event.key.toLowerCase() === 'c') {
        if (!row || inTextField() || getSelection()?.isCollapsed === false) return
        copy(row)
      } else return
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    // DevTools listen on the document of an extension's panel, and take Ctrl+F for themselves.
    addEventListener('keydown', onKeyDown, true)
    return () => removeEventListener('keydown', onKeyDown, true)
  }, [store, root])
}
