import type { AssertionTest } from './tree.ts'
import { isGraphemeBoundary } from './unicode/grapheme.ts'
import { isWordBoundary } from './unicode/word.ts'

/** By their number in programs. */
export const ASSERTIONS: readonly AssertionTest[] = [
  'begin',
  'end',
  'lineBegin',
  'unixLineBegin',
  'lineEnd',
  'unixLineEnd',
  'lastEnd',
  'unixLastEnd',
  'wordBoundary',
  'notWordBoundary',
  'unicodeWordBoundary',
  'notUnicodeWordBoundary',
  'graphemeBoundary',
  'searchBegin',
]

/** Does the assertion of this number hold at a position? */
export function holds(assertion: number, text: string, at: number): boolean {
  switch (ASSERTIONS[assertion]) {
    case 'begin':
    case 'searchBegin':
      return at === 0
    case 'end':
      return at === text.length
    case 'lineBegin':
      return at < text.length && (at === 0 || isAfterLine(text, at))
    case 'unixLineBegin':
      return at < text.length && (at === 0 || text.charCodeAt(at - 1) === 10)
    case 'lineEnd':
      return at === text.length || isBeforeTerminator(text, at)
    case 'unixLineEnd':
      return at === text.length || text.charCodeAt(at) === 10
    case 'lastEnd':
      return isLastEnd(text, at)
    case 'unixLastEnd':
      return at === text.length || (at === text.length - 1 && text.charCodeAt(at) === 10)
    case 'wordBoundary':
      return isWordBoundary(text, at, false)
    case 'notWordBoundary':
      return !isWordBoundary(text, at, false)
    case 'unicodeWordBoundary':
      return isWordBoundary(text, at, true)
    case 'notUnicodeWordBoundary':
      return !isWordBoundary(text, at, true)
    default:
      return isGraphemeBoundary(text, at)
  }
}

export function isTerminator(unit: number): boolean {
  return unit === 10 || unit === 13 || unit === 0x85 || unit === 0x2028 || unit === 0x2029
}

function isAfterLine(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  return isTerminator(before) && !(before === 13 && text.charCodeAt(at) === 10)
}

function isBeforeTerminator(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return isTerminator(unit) && !(unit === 10 && at > 0 && text.charCodeAt(at - 1) === 13)
}

/** At the end, or before the terminator that ends the text. */
function isLastEnd(text: string, at: number): boolean {
  const left = text.length - at
  if (left === 0) return true
  if (left === 1) return isBeforeTerminator(text, at)
  return left === 2 && text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10
}
