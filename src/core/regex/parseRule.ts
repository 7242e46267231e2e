import { type CharSet, complement, rangeSet } from './charSet.ts'
import { LINE_ENDS } from './lines.ts'
import { literalSet } from './literalSet.ts'
import { parseClass } from './parseClass.ts'
import { parseAtomEscape } from './parseEscape.ts'
import { parseGroup } from './parseGroup.ts'
import { parseQuantifier } from './parseQuantifier.ts'
import { Parser } from './parser.ts'
import { DOT_ALL, MULTILINE, type Reader, SyntaxFault, UNIX_LINES } from './reader.ts'
import type { AssertionTest, Node } from './tree.ts'

export type ParsedRule = { root: Node; groups: number; byPoint: boolean }

const ANY = complement(rangeSet([]))
const DOT = complement(LINE_ENDS)
const UNIX_DOT = complement(rangeSet([10, 10]))

/** Reads a rule into its tree. A `SyntaxFault` says what java.util.regex would complain about. */
export function parseRule(rule: string): ParsedRule | SyntaxFault {
  const parser = new Parser(rule)
  try {
    const root = parseChoice(parser)
    const { reader } = parser
    if (!reader.atEnd) throw reader.fault(reader.peek() === 41 ? "Unmatched closing ')'" : 'Unexpected internal error')
    if (reader.cursor > reader.length) throw reader.fault('Unexpected internal error')
    if (reader.lack) throw reader.lack
    return { root, groups: parser.groups, byPoint: parser.byPoint }
  } catch (fault) {
    if (fault instanceof SyntaxFault) return fault
    throw fault
  }
}

/** Reads alternatives up to a closing parenthesis or the end. */
export function parseChoice(parser: Parser): Node {
  const { reader } = parser
  const from = reader.place
  const options: Node[] = []
  for (;;) {
    options.push(parseSequence(parser))
    if (reader.peek() !== 124) break
    reader.next()
  }
  const [only] = options
  return only && options.length === 1 ? only : { kind: 'choice', options, from, to: reader.place }
}

function parseSequence(parser: Parser): Node {
  const { reader } = parser
  const from = reader.place
  const items: Node[] = []
  for (;;) {
    const char = reader.peek()
    if (char === 124 || char === 41 || (char === 0 && reader.atEnd)) break
    if (char === 40) {
      const group = parseGroup(parser)
      if (group) items.push(group)
      continue
    }
    if (char === 42 || char === 43 || char === 63) {
      reader.next()
      throw reader.fault(`Dangling meta character '${String.fromCharCode(char)}'`)
    }
    items.push(parseQuantifier(parser, parseAtom(parser, char)))
  }
  const [only] = items
  return only && items.length === 1 ? only : { kind: 'sequence', items, from, to: reader.place }
}

function parseAtom(parser: Parser, char: number): Node {
  const { reader } = parser
  const from = reader.place
  switch (char) {
    case 91:
      return parser.setNode(parseClass(parser, true), from)
    case 92:
      return parseAtomEscape(parser)
    case 94:
      reader.next()
      return assertion(reader, from, reader.has(MULTILINE) ? 'lineBegin' : 'begin')
    case 36:
      reader.next()
      return assertion(reader, from, reader.has(MULTILINE) ? 'lineEnd' : 'lastEnd')
    case 46:
      reader.cursor++
      return { kind: 'set', set: dot(reader), point: null, from, to: reader.place }
    case 123:
      return { kind: 'sequence', items: [], from, to: from }
    default:
      reader.cursor++
      return parser.setNode(literalSet(char, reader.flags), from, char)
  }
}

/** A dot alone does not make Java's search move by code points. */
function dot(reader: Reader): CharSet {
  return reader.has(DOT_ALL) ? ANY : reader.has(UNIX_LINES) ? UNIX_DOT : DOT
}

function assertion(reader: Reader, from: number, test: AssertionTest): Node {
  return { kind: 'assertion', test, flag: reader.has(UNIX_LINES), from, to: reader.place }
}
