import { widthOf } from './points.ts'
import { isAssigned } from './unicode/assigned.ts'

/** What it takes to tell two characters apart by their case, in units of a matcher's work. */
export const FOLDING = 100

/** Upper and lower case of the first 256 code points, as far as asked for: a rule may ask for them very often. */
const kept: number[] = []

/** A single code point's upper case, as `Character.toUpperCase(int)` gives it (no expansion). */
export function upperCase(point: number): number {
  return simple(point, true)
}

/** A single code point's lower case, as `Character.toLowerCase(int)` gives it. */
export function lowerCase(point: number): number {
  return simple(point, false)
}

/** What Java compares where it ignores case with Unicode's rules. */
export function foldCase(point: number): number {
  return lowerCase(upperCase(point))
}

/** The ASCII letter in lower case; anything else as it is. */
export function foldAscii(point: number): number {
  return point >= 65 && point <= 90 ? point + 32 : point
}

function simple(point: number, up: boolean): number {
  if (point > 255) return mapped(point, up)
  const index = point * 2 + (up ? 1 : 0)
  kept[index] ??= mapped(point, up)
  return kept[index]
}

function mapped(point: number, up: boolean): number {
  const text = String.fromCodePoint(point)
  const cased = up ? text.toUpperCase() : text.toLowerCase()
  const to = cased.codePointAt(0) as number
  if (cased.length === widthOf(to)) return to === point || isAssigned(to) ? to : point
  // Letters with a subscript iota expand, but have a title case form that counts as their single upper case.
  return up ? ([point + 8, point + 9].find((other) => lowerCase(other) === point) ?? point) : to
}
