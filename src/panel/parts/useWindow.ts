import type { RefObject } from 'preact'
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { lastSlice, type Slice, sliceOf } from './window.ts'

/**
 * Follows a scroller and tells which of its rows to render; `sync` looks again at once after a scroll of ours. A list that
 * is kept at its end (`atEnd`) has its last rows rendered with what arrives, before it is scrolled there.
 */
export function useWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
  atEnd: boolean,
): Slice & { readonly sync: () => void } {
  const [, redraw] = useState(0)
  const seen = useRef({ top: 0, height: 0 })
  const { top, height } = seen.current
  const slice = atEnd ? lastSlice(height, count, rowHeight) : sliceOf(top, height, count, rowHeight)
  const shown = useRef({ slice, count })
  shown.current = { slice, count }

  const sync = useCallback(() => {
    const element = scroller.current
    if (!element) return
    seen.current = { top: element.scrollTop, height: element.clientHeight }
    const { slice, count } = shown.current
    const { start, end } = sliceOf(seen.current.top, seen.current.height, count, rowHeight)
    if (start < slice.start || end > slice.end) redraw((times) => times + 1)
  }, [scroller, rowHeight])

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const observer = new ResizeObserver(sync)
    observer.observe(element)
    element.addEventListener('scroll', sync, { passive: true })
    sync()
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', sync)
    }
  }, [scroller, sync])
  return { ...slice, sync }
}
