import type { Part } from './part.ts'

/** What was asked for longer ago no longer counts; so the number costs the same however long the log is. */
const NEWEST = 50

/** How many header and cookie properties the browser hid when something was last there to read. */
export const blocked: Part = ({ timeline, capturesInTime }) => {
  const decided = new Map<number, boolean>()
  for (const recorded of timeline.slice(-NEWEST).reverse())
    for (const { property, status } of capturesInTime(recorded) ?? []) {
      const { id, expressionType } = property
      if ((expressionType !== 'RESPONSE_HEADER' && expressionType !== 'COOKIE') || decided.has(id)) continue
      if (status === 'blocked') decided.set(id, true)
      else if (status !== 'empty' && status !== 'waiting') decided.set(id, false)
    }
  return { blocked: [...decided.values()].filter((isBlocked) => isBlocked).length }
}
