import { FOLDING, foldAscii, foldCase, lowerCase, upperCase } from './caseFold.ts'
import { type CharSet, rangeSet, testedSet } from './charSet.ts'
import { IGNORE_CASE, UNICODE_CASE } from './parser.ts'
import { isLetter, isWide } from './points.ts'
import { remembered } from './remembered.ts'

/** By lower case: rules may repeat a letter very often. */
const foldedSet = remembered((lower: number) =>
  testedSet((other) => other === lower || foldCase(other) === lower, FOLDING),
)

/** The set that a literal code point stands for under the given flags. */
export function literalSet(point: number, flags: number): CharSet {
  if (flags & IGNORE_CASE) {
    if (flags & UNICODE_CASE) {
      const upper = upperCase(point)
      const lower = lowerCase(upper)
      if (upper !== lower) return foldedSet(lower)
    } else if (isLetter(point)) {
      const lower = foldAscii(point)
      return rangeSet([lower, lower, lower - 32, lower - 32], true)
    }
  }
  return rangeSet([point, point], !isWide(point))
}

/** The set of a range in a class. */
export function spanSet(from: number, to: number, flags: number): CharSet {
  if (!(flags & IGNORE_CASE))
    return rangeSet([from, to], !isWide(from) && !isWide(to) && (from > 0xdfff || to < 0xd800))
  if (flags & UNICODE_CASE) {
    const within = (point: number) => point >= from && point <= to
    return testedSet((point) => within(point) || within(upperCase(point)) || within(foldCase(point)), 2 * FOLDING)
  }
  const bounds = [from, to]
  for (let lower = 97; lower <= 122; lower++) {
    const upper = lower - 32
    if ((lower >= from && lower <= to) || (upper >= from && upper <= to)) bounds.push(lower, lower, upper, upper)
  }
  return { ...rangeSet(bounds), narrow: false }
}
