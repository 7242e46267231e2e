import { isTerminator } from './lines.ts'
import type { Matcher } from './matcher.ts'
import type { AssertionTest } from './tree.ts'
import { isWordBoundary } from './unicode/word.ts'

/** Does the assertion hold at a position? What that costs beyond a step is counted. */
export const TESTS: { readonly [test in AssertionTest]: (text: string, at: number, match: Matcher) => boolean } = {
  begin: (_, at) => at === 0,
  searchBegin: (_, at) => at === 0,
  end: (text, at) => at === text.length,
  lineBegin: (text, at) => at < text.length && (at === 0 || isAfterLine(text, at)),
  unixLineBegin: (text, at) => at < text.length && (at === 0 || text.charCodeAt(at - 1) === 10),
  lineEnd: (text, at) => at === text.length || isBeforeTerminator(text, at),
  unixLineEnd: (text, at) => at === text.length || text.charCodeAt(at) === 10,
  lastEnd: isLastEnd,
  unixLastEnd: (text, at) => at === text.length || (at === text.length - 1 && text.charCodeAt(at) === 10),
  wordBoundary: (_, at, match) => isWordBoundary(match, at, false),
  notWordBoundary: (_, at, match) => !isWordBoundary(match, at, false),
  unicodeWordBoundary: (_, at, match) => isWordBoundary(match, at, true),
  notUnicodeWordBoundary: (_, at, match) => !isWordBoundary(match, at, true),
  graphemeBoundary: (_, at, match) => match.isClusterBoundary(at),
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
