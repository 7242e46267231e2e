import type { Matcher } from '../matcher.ts'
import { isDigit, isLetter, pointBefore } from '../points.ts'
import { categorySet, propertySet, TESTING } from './property.ts'

/**
 * Is there a word boundary at a position, as Java 17 sees it? Letters and digits of every script and `_` are words (with
 * `unicode`, what the property WORD holds), and so are non-spacing marks on a letter or digit.
 */
export function isWordBoundary(match: Matcher, at: number, unicode: boolean): boolean {
  return isWord(match, pointBefore(match.text, at), at - 1, unicode) !== isWord(match, match.point(at), at, unicode)
}

function isWord(match: Matcher, point: number, base: number, unicode: boolean): boolean {
  if (!(point > 127)) return isAsciiWord(point)
  match.work += TESTING
  const isListed = unicode ? propertySet('WORD')?.has(point) : isLetterOrDigit(point)
  return isListed || (isMark(point) && hasBase(match, base))
}

/** Goes back over marks, unit by unit, to a letter or digit. */
function hasBase(match: Matcher, from: number): boolean {
  for (let at = from; at >= 0; at--) {
    const point = match.point(at)
    match.work += TESTING
    if (isLetterOrDigit(point)) return true
    if (!isMark(point)) return false
  }
  return false
}

function isAsciiWord(point: number): boolean {
  return isDigit(point) || point === 95 || isLetter(point)
}

function isLetterOrDigit(point: number): boolean {
  return point < 128 ? isAsciiWord(point) && point !== 95 : categorySet('LD')?.has(point) === true
}

function isMark(point: number): boolean {
  return point > 127 && categorySet('Mn')?.has(point) === true
}
