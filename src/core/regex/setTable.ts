import type { CharSet } from './charSet.ts'

/** A set made quick to ask: answers for the first 256 code points are kept with it, those for others by the matcher. */
export type SetTable = { set: CharSet; index: number; low: Uint8Array | null }

/** The answers for code points below 256, worked out when first asked for: a rule may hold very many sets. */
export function lowTable(table: SetTable): Uint8Array {
  table.low ??= Uint8Array.from({ length: 256 }, (_, point) => (table.set.has(point) ? 1 : 0))
  return table.low
}
