/** Rows beyond the visible ones that are kept ready on each side. */
const SPARE = 12
/** The first row moves in steps, so that a scroll by a pixel or a row renders nothing. */
const STEP = 8

export type Slice = { readonly start: number; readonly end: number }

/** Which of `count` rows of `rowHeight` px to render when `top` px are scrolled away and `height` px are visible. */
export function sliceOf(top: number, height: number, count: number, rowHeight: number): Slice {
  const first = Math.floor(Math.max(top, 0) / rowHeight / STEP) * STEP
  const visible = Math.ceil(height / rowHeight) + STEP
  return { start: Math.max(0, Math.min(first, count) - SPARE), end: Math.min(count, first + visible + SPARE) }
}

/** The rows to render of a list that is shown at its end: all that `sliceOf` gives there, and always as many. */
export function lastSlice(height: number, count: number, rowHeight: number): Slice {
  return { start: Math.max(0, count - Math.ceil(height / rowHeight) - STEP - SPARE), end: count }
}

/** Where to scroll so that row `index` is wholly visible below a sticky header; the same `top` where it is already. */
export function topFor(index: number, top: number, height: number, rowHeight: number, header: number): number {
  const from = index * rowHeight
  const room = height - header
  if (from < top) return from
  return from + rowHeight > top + room ? from + rowHeight - room : top
}
