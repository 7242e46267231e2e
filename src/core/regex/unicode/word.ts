import type { Matcher } from '../matcher.ts'
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

function pointBefore(text: string, at: number): number {
  const pair = at > 1 ? (text.codePointAt(at - 2) as number) : 0
  return pair > 0xffff ? pair : text.charCodeAt(at - 1)
}

function isAsciiWord(point: number): boolean {
  return (point >= 48 && point <= 57) || point === 95 || ((point | 32) >= 97 && (point | 32) <= 122)
}

function isLetterOrDigit(point: number): boolean {
  return point < 128 ? isAsciiWord(point) && point !== 95 : categorySet('LD')?.has(point) === true
}

function isMark(point: number): boolean {
  return point > 127 && categorySet('Mn')?.has(point) === true
}
