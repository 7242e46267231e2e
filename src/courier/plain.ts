/** What one message may come to; in JSON a unit is at most six bytes, and a port takes 64 MiB. */
const MOST = 10_000_000
/** What each value counts beside its text. */
const EACH = 40
const KINDS: readonly unknown[] = ['action', 'counted', 'overflow']

/**
 * A copy, as plain data, of what came over the page's port; undefined where it is of no known kind or beyond what one
 * message may come to, in all: 10 million UTF-16 units, 250,000 values. Its exact shape is for the receiver to check.
 */
export function plain(data: unknown): object | undefined {
  let left = MOST
  try {
    // What stands in two places is counted twice, and what stands in itself throws.
    const text = JSON.stringify(data, (key, value) => {
      left -= EACH + key.length + (typeof value === 'string' ? value.length : 0)
      if (left < 0) throw left
      return value
    })
    const copy = JSON.parse(text)
    return KINDS.includes(copy.kind) ? copy : undefined
  } catch {
    return undefined
  }
}
