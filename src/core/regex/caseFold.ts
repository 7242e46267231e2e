import { isAssigned } from './unicode/assigned.ts'

/** What it takes to tell two characters apart by their case, in units of a matcher's work. */
export const FOLDING = 100

/** A single code point's upper case, as `Character.toUpperCase(int)` gives it (no expansion). */
export function upperCase(point: number): number {
  return simple(point, String.fromCodePoint(point).toUpperCase(), true)
}

/** A single code point's lower case, as `Character.toLowerCase(int)` gives it. */
export function lowerCase(point: number): number {
  return simple(point, String.fromCodePoint(point).toLowerCase(), false)
}

/** What Java compares where it ignores case with Unicode's rules. */
export function foldCase(point: number): number {
  return lowerCase(upperCase(point))
}

/** The ASCII letter in lower case; anything else as it is. */
export function foldAscii(point: number): number {
  return point >= 65 && point <= 90 ? point + 32 : point
}

function simple(point: number, mapped: string, up: boolean): number {
  const to = mapped.codePointAt(0) as number
  const isSingle = mapped.length === (to > 0xffff ? 2 : 1)
  if (isSingle) return isAssigned(to) ? to : point
  return up ? expandedUpper(point) : to
}

/** Letters with a subscript iota expand, but have a title case form that counts as their single upper case. */
function expandedUpper(point: number): number {
  const row = point & ~15
  if ((row === 0x1f80 || row === 0x1f90 || row === 0x1fa0) && (point & 15) < 8) return point + 8
  return point === 0x1fb3 || point === 0x1fc3 || point === 0x1ff3 ? point + 9 : point
}
