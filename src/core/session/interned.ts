import type { Reading } from '../model/reading.ts'

/** Readings kept apart for comparison; when more differ, the oldest are compared no longer, which costs memory only. */
const KEPT = 50_000

/**
 * Makes equal readings one object: a page gives the same values action after action, so the log shares them, and
 * what was derived from one needs no second derivation.
 */
export function startInterning(): { intern: (reading: Reading) => Reading } {
  const known = new Map<string, Reading>()
  return {
    intern: (reading) => {
      const key = JSON.stringify(reading)
      const same = known.get(key)
      if (same) return same
      if (known.size >= KEPT) known.delete(known.keys().next().value ?? '')
      known.set(key, reading)
      return reading
    },
  }
}
