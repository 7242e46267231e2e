import { FOLDING, foldAscii, lowerCase, upperCase } from './caseFold.ts'
import type { Matcher } from './matcher.ts'
import { widthOf } from './points.ts'
import type { Fold } from './tree.ts'

/** Where the text of a group, found again where the matcher stands, ends; -1 if it isn't there. */
export function referenceEnd(match: Matcher, group: number, fold: Fold): number {
  const { text, at, registers, program } = match
  if (group > program.groups) return -1
  const from = registers[group * 2] as number
  const to = registers[group * 2 + 1] as number
  const length = to - from
  if (from < 0 || at + length > text.length) return -1
  if (fold === 'none') {
    match.work += length >> 2
    return text.startsWith(text.slice(from, to), at) ? at + length : -1
  }
  let there = at
  let here = from
  // Java counts units but steps by code points.
  for (let i = 0; i < length; i++) {
    const a = match.point(here)
    const b = match.point(there)
    match.work += a === b ? 1 : FOLDING
    if (!(a >= 0 && b >= 0 && isSame(a, b, fold))) return -1
    here += widthOf(a)
    there += widthOf(b)
  }
  return at + length
}

function isSame(a: number, b: number, fold: Fold): boolean {
  if (a === b) return true
  if (fold === 'ascii') return foldAscii(a) === foldAscii(b)
  const upperA = upperCase(a)
  const upperB = upperCase(b)
  return upperA === upperB || lowerCase(upperA) === lowerCase(upperB)
}
