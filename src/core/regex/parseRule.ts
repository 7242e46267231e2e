import { type CharSet, complement, rangeSet } from './charSet.ts'
import { LINE_ENDS } from './lines.ts'
import { literalSet } from './literalSet.ts'
import { parseClass } from './parseClass.ts'
import { parseAtomEscape } from './parseEscape.ts'
import { parseGroup } from './parseGroup.ts'
import { parseQuantifier } from './parseQuantifier.ts'
import { DOT_ALL, MULTILINE, Parser, SyntaxFault, UNIX_LINES } from './parser.ts'
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
    if (!parser.atEnd) throw parser.fault(parser.peek() === 41 ? "Unmatched closing ')'" : 'Unexpected internal error')
    if (parser.cursor > parser.length) throw parser.fault('Unexpected internal error')
    if (parser.lack) throw parser.lack
    return { root, groups: parser.groups, byPoint: parser.byPoint }
  } catch (fault) {
    if (fault instanceof SyntaxFault) return fault
    throw fault
  }
}

/** Reads alternatives up to a closing parenthesis or the end. */
export function parseChoice(parser: Parser): Node {
  const from = parser.place
  const options: Node[] = []
  for (;;) {
    options.push(parseSequence(parser))
    if (parser.peek() !== 124) break
    parser.next()
  }
  const [only] = options
  return only && options.length === 1 ? only : { kind: 'choice', options, from, to: parser.place }
}

function parseSequence(parser: Parser): Node {
  const from = parser.place
  const items: Node[] = []
  for (;;) {
    const char = parser.peek()
    if (char === 124 || char === 41 || (char === 0 && parser.atEnd)) break
    if (char === 40) {
      const group = parseGroup(parser)
      if (group) items.push(group)
      continue
    }
    if (char === 42 || char === 43 || char === 63) {
      parser.next()
      throw parser.fault(`Dangling meta character '${String.fromCharCode(char)}'`)
    }
    items.push(parseQuantifier(parser, parseAtom(parser, char)))
  }
  const [only] = items
  return only && items.length === 1 ? only : { kind: 'sequence', items, from, to: parser.place }
}

function parseAtom(parser: Parser, char: number): Node {
  const from = parser.place
  switch (char) {
    case 91:
      return parser.setNode(parseClass(parser, true), from)
    case 92:
      return parseAtomEscape(parser)
    case 94:
      parser.next()
      return assertion(parser, from, parser.has(MULTILINE) ? 'lineBegin' : 'begin')
    case 36:
      parser.next()
      return assertion(parser, from, parser.has(MULTILINE) ? 'lineEnd' : 'lastEnd')
    case 46:
      parser.cursor++
      return { kind: 'set', set: dot(parser), point: null, from, to: parser.place }
    case 123:
      return { kind: 'sequence', items: [], from, to: from }
    default:
      parser.cursor++
      return parser.setNode(literalSet(char, parser.flags), from, char)
  }
}

/** A dot alone does not make Java's search move by code points. */
function dot(parser: Parser): CharSet {
  return parser.has(DOT_ALL) ? ANY : parser.has(UNIX_LINES) ? UNIX_DOT : DOT
}

function assertion(parser: Parser, from: number, test: AssertionTest): Node {
  return { kind: 'assertion', test, flag: parser.has(UNIX_LINES), from, to: parser.place }
}
