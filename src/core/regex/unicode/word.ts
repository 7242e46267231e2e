import { categorySet, propertySet } from './property'

/**
 * Is there a word boundary at a position, as Java 17 sees it? Letters and digits of every script and `_` are words (with
 * `unicode`, what the property WORD holds), and so are non-spacing marks on a letter or digit.
 */
export function isWordBoundary(text: string, at: number, unicode: boolean): boolean {
  const before = at > 0 && isWordAt(text, at - pointWidthBefore(text, at), at - 1, unicode)
  const after = at < text.length && isWordAt(text, at, at, unicode)
  return before !== after
}

function isWordAt(text: string, at: number, base: number, unicode: boolean): boolean {
  const point = text.codePointAt(at) as number
  if (point < 128) return isAsciiWord(point)
  const isWord = unicode ? propertySet('WORD')?.has(point) : isLetterOrDigit(point)
  return isWord || (isMark(point) && hasBase(text, base))
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

function pointWidthBefore(text: string, at: number): number {
  const isLow = (text.charCodeAt(at - 1) & 0xfc00) === 0xdc00
  return isLow && at > 1 && (text.charCodeAt(at - 2) & 0xfc00) === 0xd800 ? 2 : 1
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
