import { isTerminator } from './lines.ts'
import type { Matcher } from './matcher.ts'
import type { AssertionTest } from './tree.ts'
import { isWordBoundary } from './unicode/word.ts'

type Test = (match: Matcher, at: number, flag: boolean) => boolean

/** Does the assertion hold at a position? What that costs beyond a step is counted. The flag is that of the node. */
export const TESTS: { readonly [test in AssertionTest]: Test } = {
  begin: (_, at) => at === 0,
  end: ({ text }, at) => at === text.length,
  lineBegin: ({ text }, at, unix) => at < text.length && (at === 0 || isAfterLine(text, at, unix)),
  lineEnd: ({ text }, at, unix) => at === text.length || isBeforeTerminator(text, at, unix),
  lastEnd: isLastEnd,
  wordBoundary: isWordBoundary,
  notWordBoundary: (match, at, unicode) => !isWordBoundary(match, at, unicode),
  graphemeBoundary: (match, at) => match.isClusterBoundary(at),
}

function isAfterLine(text: string, at: number, unix: boolean): boolean {
  const before = text.charCodeAt(at - 1)
  return isTerminator(before, unix) && !(before === 13 && text.charCodeAt(at) === 10)
}

function isBeforeTerminator(text: string, at: number, unix: boolean): boolean {
  const unit = text.charCodeAt(at)
  return isTerminator(unit, unix) && !(unit === 10 && !unix && text.charCodeAt(at - 1) === 13)
}

/** At the end, or before the terminator that ends the text. */
function isLastEnd({ text }: Matcher, at: number, unix: boolean): boolean {
  const left = text.length - at
  if (left < 2) return left === 0 || isBeforeTerminator(text, at, unix)
  return left === 2 && !unix && text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10
}
