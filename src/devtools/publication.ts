import type { View } from '../bridge/panelMessages.ts'
import type { startFacts } from './facts.ts'
import type { Part } from './parts/part.ts'
import type { Publisher } from './publisher.ts'

type Known = ReturnType<ReturnType<typeof startFacts>>

/** After this long a part that goes over the whole log is shown as far as it is. */
const PATIENCE_MS = 250

/**
 * Makes parts of what the panel shows and publishes them. Those that go over the whole log work in slices of time, between
 * which other things have their turn; what was shown of them stays until they are whole, or until patience ends.
 *
 * @param factsNow the facts of a new slice
 */
export function startPublication(publisher: Pick<Publisher, 'set'>, factsNow: () => Known) {
  let rest: ReturnType<typeof setTimeout> | undefined
  let waitingSince: number | null = null

  const publish = (parts: readonly Part[], patience = PATIENCE_MS): void => {
    clearTimeout(rest)
    const { facts, unfinished } = factsNow()
    const now = performance.now()
    const isOver = now - (waitingSince ?? now) >= patience
    const made: Partial<View> = {}
    const late = parts.filter((part) => {
      const one = part(facts)
      const isLate = unfinished()
      if (!isLate || isOver) Object.assign(made, one)
      return isLate
    })
    waitingSince = late.length === 0 ? null : isOver ? now : (waitingSince ?? now)
    publisher.set(made)
    if (late.length > 0) rest = setTimeout(publish, 0, late)
  }
  return publish
}
