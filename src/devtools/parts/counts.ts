import type { Part } from './part.ts'
import { summaryOf } from './summary.ts'

/** How much was recorded, and the newest action with the privacy signals that it was read under. */
export const counts: Part = ({ log, actions, networkDropped }) => {
  const last = actions.at(-1)
  return {
    lastAction: last ? summaryOf(last) : null,
    signals: last?.action.signals ?? null,
    actions: log.actions.length,
    dropped: log.dropped,
    networkDropped,
  }
}
