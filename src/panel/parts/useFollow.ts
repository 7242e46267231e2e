import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect } from 'preact/hooks'

export type Follow = {
  readonly on: boolean
  /** The user has scrolled away from the end, or back to it. */
  readonly onChange: (on: boolean) => void
}

/** Nearer to the end than this is at the end: less than a row. */
const NEAR = 11

/** Keeps a scroller at its end as items arrive, until the user scrolls away; scrolling back to the end takes it up again. */
export function useFollow(
  scroller: RefObject<HTMLElement | null>,
  items: readonly unknown[],
  follow: Follow | undefined,
  sync: () => void,
): void {
  const on = follow?.on ?? false
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || !on) return
    element.scrollTop = element.scrollHeight
    sync()
  }, [items, on])

  useEffect(() => {
    const element = scroller.current
    if (!element || !follow) return
    const look = () => {
      const atEnd = element.scrollHeight - element.clientHeight - element.scrollTop < NEAR
      if (atEnd !== on) follow.onChange(atEnd)
    }
    element.addEventListener('scroll', look, { passive: true })
    return () => element.removeEventListener('scroll', look)
  }, [follow])
}
