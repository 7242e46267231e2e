import type { CharSet } from './charSet.ts'

/** A set made quick to ask: answers for the first 256 code points are kept with it, those for others by the matcher. */
export type SetTable = { set: CharSet; index: number; low: Uint8Array | null }

/** The answers for code points below 256, worked out when first asked for: a rule may hold very many sets. */
export function lowTable(table: SetTable): Uint8Array {
  const low = new Uint8Array(256)
  for (let point = 0; point < 256; point++) if (table.set.has(point)) low[point] = 1
  table.low = low
  return low
}
