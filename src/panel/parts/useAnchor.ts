import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { RowKey } from './Grid.tsx'

type Anchored<Item> = {
  readonly items: readonly Item[]
  readonly keyOf: (item: Item) => RowKey
  /** The selected row. */
  readonly at: number | null
  /** Changes when the user asks for other rows or another order. */
  readonly order: string
  readonly rowHeight: number
  readonly scrollTo: (top: number) => void
  readonly reveal: (row: number) => void
}

/**
 * Keeps the selected row, or else the first visible one, where it is on the screen, whatever rows arrive or move. What
 * the user asked for instead starts at the top, or at the selected row.
 */
export function useAnchor<Item>(scroller: RefObject<HTMLElement | null>, anchored: Anchored<Item>): void {
  const { items, keyOf, at, order, rowHeight, scrollTo, reveal } = anchored
  const anchor = useRef<{ readonly key: RowKey; readonly row: number } | null>(null)
  const shown = useRef(order)

  useLayoutEffect(() => {
    if (shown.current !== order) {
      shown.current = order
      if (at === null) scrollTo(0)
      else reveal(at)
      return
    }
    const before = anchor.current
    if (!before || !scroller.current) return
    const same = items[before.row]
    if (same !== undefined && keyOf(same) === before.key) return
    const now = items.findIndex((item) => keyOf(item) === before.key)
    if (now >= 0) scrollTo(Math.max(0, scroller.current.scrollTop + (now - before.row) * rowHeight))
  }, [items, order])

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const keep = () => {
      const first = Math.floor(element.scrollTop / rowHeight)
      const visible = at !== null && at >= first && at < first + element.clientHeight / rowHeight
      const row = visible ? at : element.scrollTop > 0 ? first : null
      const item = row === null ? undefined : items[row]
      anchor.current = row === null || item === undefined ? null : { key: keyOf(item), row }
    }
    keep()
    element.addEventListener('scroll', keep, { passive: true })
    return () => element.removeEventListener('scroll', keep)
  }, [items, at])
}
