import type { CharSet } from './charSet.ts'
import { literalSet } from './literalSet.ts'
import { parseCodePoint } from './parseCodePoint.ts'
import { parseGroupName } from './parseGroup.ts'
import { parseProperty } from './parseProperty.ts'
import { IGNORE_CASE, type Parser, UNICODE_CASE, UNICODE_CLASSES, UNIX_LINES } from './parser.ts'
import { isDigit } from './points.ts'
import { shorthandSet } from './shorthand.ts'
import type { AssertionTest, Fold, Node } from './tree.ts'

/** What an escape may stand for: a code point, a set, or (outside classes) anything else. */
type Escaped = { point: number } | { set: CharSet } | { node: Unplaced }
type Unplaced =
  | { kind: 'reference'; group: number; fold: Fold }
  | { kind: 'assertion'; test: AssertionTest; flag: boolean }
  | { kind: 'newline' | 'grapheme' }

/** Reads an escape outside of a class; the cursor is at its backslash. */
export function parseAtomEscape(parser: Parser): Node {
  const from = parser.place
  const char = parser.at(++parser.cursor)
  if (char === 112 || char === 80) return parser.setNode(parseProperty(parser), from)
  parser.cursor--
  const escaped = parseEscape(parser, false, false)
  if ('node' in escaped) return { ...escaped.node, from, to: parser.placeOf(parser.cursor) }
  if ('set' in escaped) return parser.setNode(escaped.set, from)
  return parser.setNode(literalSet(escaped.point, parser.flags), from, escaped.point)
}

/** Reads an escape other than `\p`; as the bound of a range in a class, `\v` is one character. */
export function parseEscape(parser: Parser, inClass: boolean, isBound: boolean): Escaped {
  const char = parser.skip()
  const letter = char < 128 ? String.fromCharCode(char) : ''
  if (letter === 'v' && isBound) return { point: 11 }
  const set = shorthandSet(letter, parser.has(UNICODE_CLASSES))
  if (set) return { set }
  const point = parseCodePoint(parser, char)
  if (point !== null) return { point }
  const node = inClass ? null : parseSpecial(parser, char, letter)
  if (node) return { node }
  throw parser.fault('Illegal/unsupported escape sequence')
}

const ASSERTIONS: { readonly [letter: string]: AssertionTest } = {
  A: 'begin',
  B: 'notWordBoundary',
  // The search begins where the text does.
  G: 'begin',
  Z: 'lastEnd',
  z: 'end',
}

function parseSpecial(parser: Parser, char: number, letter: string): Unplaced | null {
  if (isDigit(char)) return reference(parser, backReference(parser, char - 48))
  if (letter === 'k') return reference(parser, namedGroup(parser))
  if (letter === 'R') return { kind: 'newline' }
  if (letter === 'X') return { kind: 'grapheme' }
  const test = letter !== 'b' ? ASSERTIONS[letter] : isGraphemeBoundary(parser) ? 'graphemeBoundary' : 'wordBoundary'
  return test ? { kind: 'assertion', test, flag: parser.has(letter === 'Z' ? UNIX_LINES : UNICODE_CLASSES) } : null
}

function reference(parser: Parser, group: number): Unplaced {
  const fold: Fold = !parser.has(IGNORE_CASE) ? 'none' : parser.has(UNICODE_CASE) ? 'unicode' : 'ascii'
  return { kind: 'reference', group, fold }
}

/** Takes further digits only as long as there is such a group already. */
function backReference(parser: Parser, first: number): number {
  let group = first
  for (let char = parser.peek(); isDigit(char); char = parser.peek()) {
    const longer = group * 10 + char - 48
    if (longer > parser.groups) break
    group = longer
    parser.cursor++
  }
  return group
}

function namedGroup(parser: Parser): number {
  if (parser.read() !== 60) throw parser.fault("\\k is not followed by '<' for named capturing group")
  const name = parseGroupName(parser, parser.read())
  const group = parser.names.get(name)
  if (group === undefined) throw parser.fault(`named capturing group <${name}> does not exist`)
  return group
}

/** `\b{g}`; anything else in braces is left to be read as a quantifier, which it then fails to be. */
function isGraphemeBoundary(parser: Parser): boolean {
  if (parser.peek() !== 123) return false
  if (parser.skip() === 103) {
    if (parser.read() === 125) return true
    throw parser.fault('Illegal/unsupported escape sequence')
  }
  parser.cursor -= 2
  return false
}
