import type { RefObject } from 'preact'
import { useCallback, useLayoutEffect, useState } from 'preact/hooks'
import { type Slice, sliceOf } from './window.ts'

/** Follows a scroller and tells which of its rows to render; `sync` looks again at once after a scroll of ours. */
export function useWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): Slice & { readonly sync: () => void } {
  const [slice, setSlice] = useState<Slice>({ start: 0, end: 0 })
  const sync = useCallback(() => {
    const element = scroller.current
    if (!element) return
    const next = sliceOf(element.scrollTop, element.clientHeight, count, rowHeight)
    setSlice((last) => (last.start === next.start && last.end === next.end ? last : next))
  }, [scroller, count, rowHeight])

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
  return { start: Math.min(slice.start, count), end: Math.min(slice.end, count), sync }
}
