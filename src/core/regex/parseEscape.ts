import type { CharSet } from './charSet.ts'
import { literalSet } from './literalSet.ts'
import { parseCodePoint } from './parseCodePoint.ts'
import { parseGroupName } from './parseGroup.ts'
import { parseProperty } from './parseProperty.ts'
import type { Parser } from './parser.ts'
import { IGNORE_CASE, isDigit, type Reader, UNICODE_CASE, UNICODE_CLASSES, UNIX_LINES } from './reader.ts'
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
  const { reader } = parser
  const from = reader.place
  const char = reader.at(++reader.cursor)
  if (char === 112 || char === 80) return parser.setNode(parseProperty(parser), from)
  reader.cursor--
  const escaped = parseEscape(parser, false, false)
  if ('node' in escaped) return { ...escaped.node, from, to: reader.placeOf(reader.cursor) }
  if ('set' in escaped) return parser.setNode(escaped.set, from)
  return parser.setNode(literalSet(escaped.point, reader.flags), from, escaped.point)
}

/** Reads an escape other than `\p`; as the bound of a range in a class, `\v` is one character. */
export function parseEscape(parser: Parser, inClass: boolean, isBound: boolean): Escaped {
  const { reader } = parser
  const char = reader.skip()
  const letter = char < 128 ? String.fromCharCode(char) : ''
  if (letter === 'v' && isBound) return { point: 11 }
  const set = shorthandSet(letter, reader.has(UNICODE_CLASSES))
  if (set) return { set }
  const point = parseCodePoint(reader, char)
  if (point !== null) return { point }
  const node = inClass ? null : parseSpecial(parser, char, letter)
  if (node) return { node }
  throw reader.fault('Illegal/unsupported escape sequence')
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
  const { reader } = parser
  if (isDigit(char)) return reference(parser, backReference(parser, char - 48))
  if (letter === 'k') return reference(parser, namedGroup(parser))
  if (letter === 'R') return { kind: 'newline' }
  if (letter === 'X') return { kind: 'grapheme' }
  const test = letter !== 'b' ? ASSERTIONS[letter] : isGraphemeBoundary(reader) ? 'graphemeBoundary' : 'wordBoundary'
  return test ? { kind: 'assertion', test, flag: reader.has(letter === 'Z' ? UNIX_LINES : UNICODE_CLASSES) } : null
}

function reference({ reader }: Parser, group: number): Unplaced {
  const fold: Fold = !reader.has(IGNORE_CASE) ? 'none' : reader.has(UNICODE_CASE) ? 'unicode' : 'ascii'
  return { kind: 'reference', group, fold }
}

/** Takes further digits only as long as there is such a group already. */
function backReference({ reader, groups }: Parser, first: number): number {
  let group = first
  for (let char = reader.peek(); isDigit(char); char = reader.peek()) {
    const longer = group * 10 + char - 48
    if (longer > groups) break
    group = longer
    reader.cursor++
  }
  return group
}

function namedGroup({ reader, names }: Parser): number {
  if (reader.read() !== 60) throw reader.fault("\\k is not followed by '<' for named capturing group")
  const name = parseGroupName(reader, reader.read())
  const group = names.get(name)
  if (group === undefined) throw reader.fault(`named capturing group <${name}> does not exist`)
  return group
}

/** `\b{g}`; anything else in braces is left to be read as a quantifier, which it then fails to be. */
function isGraphemeBoundary(reader: Reader): boolean {
  if (reader.peek() !== 123) return false
  if (reader.skip() === 103) {
    if (reader.read() === 125) return true
    throw reader.fault('Illegal/unsupported escape sequence')
  }
  reader.cursor -= 2
  return false
}
