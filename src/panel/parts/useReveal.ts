import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { RowKey } from './Grid.tsx'
import { topFor } from './window.ts'

/**
 * Brings the selected row (at `at`) into view when another is selected, also from elsewhere, and keeps it there when
 * what opens around the scroller takes of its height.
 */
export function useReveal(
  scroller: RefObject<HTMLElement | null>,
  selected: RowKey | null,
  at: number | null,
  rowHeight: number,
  reveal: (row: number) => void,
): void {
  const height = useRef(0)
  useLayoutEffect(() => {
    if (at !== null) reveal(at)
  }, [selected])

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || at === null) return
    const observer = new ResizeObserver(() => {
      const wasInView = topFor(at, element.scrollTop, height.current, rowHeight, rowHeight) === element.scrollTop
      height.current = element.clientHeight
      if (wasInView) reveal(at)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [at])
}
