/**
 * Which row a key leads to. `current` is null while nothing is selected; `page` is the number of rows of one
 * screen. Null: the key moves nothing. -1 is the header row.
 */
export function rowAfter(key: string, current: number | null, count: number, page: number): number | null {
  const last = count - 1
  const clamp = (index: number) => Math.max(0, Math.min(last, index))
  switch (key) {
    case 'ArrowDown':
      return count === 0 ? null : clamp((current ?? -1) + 1)
    case 'ArrowUp':
      return current === null ? (count === 0 ? -1 : last) : Math.max(-1, current - 1)
    case 'PageDown':
      return count === 0 ? null : clamp((current ?? 0) + page)
    case 'PageUp':
      return count === 0 ? null : clamp((current ?? 0) - page)
    case 'Home':
      return count === 0 ? null : 0
    case 'End':
      return count === 0 ? null : last
    default:
      return null
  }
}

/**
 * The row that a key leads to where some rows only separate others: the next one beyond them in the same direction,
 * else the nearest one back; -1 where there is none.
 */
export function passSeparators(
  wanted: number,
  current: number | null,
  count: number,
  separates: (row: number) => boolean,
): number {
  const ahead = current === null || wanted >= current ? 1 : -1
  for (const by of [ahead, -ahead])
    for (let row = wanted; row >= 0 && row < count; row += by) if (!separates(row)) return row
  return -1
}

/** The neighbour that an arrow, Home or End leads to in a row of `count` things that goes round; null: none. */
export function roveAfter(key: string, current: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (current + 1) % count
    case 'ArrowLeft':
      return (current - 1 + count) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
