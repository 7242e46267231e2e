import { categorySet, propertySet } from './property.ts'

/**
 * Is there a word boundary at a position, as Java 17 sees it? Letters and digits of every script and `_` are words (with
 * `unicode`, what the property WORD holds), and so are non-spacing marks on a letter or digit.
 */
export function isWordBoundary(text: string, at: number, unicode: boolean): boolean {
  const before = at > 0 && isWord(pointBefore(text, at), text, at - 1, unicode)
  const after = at < text.length && isWord(text.codePointAt(at) as number, text, at, unicode)
  return before !== after
}

function isWord(point: number, text: string, base: number, unicode: boolean): boolean {
  if (point < 128) return isAsciiWord(point)
  const isListed = unicode ? propertySet('WORD')?.has(point) : isLetterOrDigit(point)
  return isListed || (isMark(point) && hasBase(text, base))
}

/** Goes back over marks, unit by unit, to a letter or digit. */
function hasBase(text: string, from: number): boolean {
  for (let at = from; at >= 0; at--) {
    const point = text.codePointAt(at) as number
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
