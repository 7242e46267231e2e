import type { CharSet } from './charSet.ts'

/** A set made quick to ask: a table for the first 256 code points, and answers kept for the rest. */
export type SetTable = { set: CharSet; low: Uint8Array | null; kept: Uint8Array | null }

const UNKNOWN = 0
const OUT = 1
const IN = 2

export function setTable(set: CharSet): SetTable {
  return { set, low: null, kept: null }
}

/** The answers for code points below 256, worked out when first asked for: a rule may hold very many sets. */
export function lowTable(table: SetTable): Uint8Array {
  if (table.low) return table.low
  const low = new Uint8Array(256)
  for (let point = 0; point < 256; point++) low[point] = table.set.has(point) ? 1 : 0
  table.low = low
  return low
}

/** Is a code point from 256 on in the set? */
export function hasHigh(table: SetTable, point: number): boolean {
  if (table.set.ranges || point > 0xffff) return table.set.has(point)
  table.kept ??= new Uint8Array(0x10000)
  if (table.kept[point] === UNKNOWN) table.kept[point] = table.set.has(point) ? IN : OUT
  return table.kept[point] === IN
}
