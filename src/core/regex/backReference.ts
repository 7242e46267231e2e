import { foldAscii, lowerCase, upperCase } from './caseFold.ts'

/** Where the text of a group, found again at a position, ends; -1 if it isn't there. `fold`: 0 none, 1 ASCII, 2 Unicode. */
export function referenceEnd(text: string, from: number, to: number, at: number, fold: number): number {
  const length = to - from
  if (at + length > text.length) return -1
  if (fold === 0) return text.startsWith(text.slice(from, to), at) ? at + length : -1
  let there = at
  let here = from
  // Java counts units but steps by code points.
  for (let i = 0; i < length; i++) {
    const a = text.codePointAt(here)
    const b = text.codePointAt(there)
    if (a === undefined || b === undefined || !isSame(a, b, fold)) return -1
    here += a > 0xffff ? 2 : 1
    there += b > 0xffff ? 2 : 1
  }
  return at + length
}

function isSame(a: number, b: number, fold: number): boolean {
  if (a === b) return true
  if (fold === 1) return foldAscii(a) === foldAscii(b)
  const upperA = upperCase(a)
  const upperB = upperCase(b)
  return upperA === upperB || lowerCase(upperA) === lowerCase(upperB)
}
