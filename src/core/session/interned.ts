import { isSame } from '../isSame.ts'
import type { Warning } from '../model/code.ts'
import type { Reading } from '../model/reading.ts'

/** Readings kept apart for comparison; when more differ, the oldest are compared no longer, which costs memory only. */
const KEPT = 5_000

const NO_WARNINGS: readonly Warning[] = []

/** What equal readings have in common; of most readings it is their own text, so that it takes no memory. */
const keyOf = (reading: Reading): string => (reading.kind === 'value' ? reading.text : JSON.stringify(reading))

/**
 * Makes equal readings one object: a page gives the same values action after action, so the log shares them, and
 * what was derived from one needs no second derivation.
 */
export function startInterning(): {
  /** @param before the same source's reading in the action before, which most readings equal */
  readonly intern: (reading: Reading, before: Reading | undefined) => Reading
} {
  const known = new Map<string, Reading>()
  return {
    intern: (reading, before) => {
      if (before && isSame(reading, before)) return before
      const key = keyOf(reading)
      const same = known.get(key)
      if (same && isSame(reading, same)) return same
      if (known.size >= KEPT) known.delete(known.keys().next().value ?? '')
      const kept = reading.warnings.length > 0 ? reading : { ...reading, warnings: NO_WARNINGS }
      known.set(key, kept)
      return kept
    },
  }
}
