import { type CharSet, complement } from './charSet.ts'
import { IGNORE_CASE, type Parser, UNICODE_CLASSES } from './parser.ts'
import { blockSet } from './unicode/blockSet.ts'
import { categorySet, posixSet, propertySet } from './unicode/property.ts'
import { scriptSet } from './unicode/script.ts'

/** Reads `\p` or `\P` and its name; the cursor is at the letter. */
export function parseProperty(parser: Parser): CharSet {
  const isComplement = parser.at(parser.cursor) === 80
  const isBraced = parser.next() === 123
  if (!isBraced) parser.cursor--
  const set = named(parser, isBraced ? bracedName(parser) : singleLetter(parser))
  return isComplement ? complement(set) : set
}

function singleLetter(parser: Parser): string {
  const name = String.fromCodePoint(parser.next())
  parser.cursor++
  return name
}

function bracedName(parser: Parser): string {
  parser.next()
  const from = parser.cursor
  while (parser.peek() !== 125 && !parser.atEnd) parser.cursor++
  parser.cursor++
  if (parser.cursor > parser.length) throw parser.fault('Unclosed character family')
  if (from + 1 >= parser.cursor) throw parser.fault('Empty character family')
  return parser.points
    .slice(from, parser.cursor - 1)
    .map((point) => String.fromCodePoint(point))
    .join('')
}

function named(parser: Parser, name: string): CharSet {
  const anyCase = parser.has(IGNORE_CASE)
  const sign = name.indexOf('=')
  if (sign >= 0) {
    const key = name.slice(0, sign).toLowerCase()
    const value = name.slice(sign + 1)
    const set = valued(key, value, anyCase)
    if (!set) throw parser.fault(`Unknown Unicode property {name=<${key}>, value=<${value}>}`)
    return set
  }
  const set = unvalued(name, anyCase, parser.has(UNICODE_CLASSES))
  if (!set) throw parser.fault(`Unknown character property name {${name}}`)
  return set
}

function valued(key: string, value: string, anyCase: boolean): CharSet | null {
  if (key === 'sc' || key === 'script') return scriptSet(value)
  if (key === 'blk' || key === 'block') return blockSet(value)
  return key === 'gc' || key === 'general_category' ? categorySet(value, anyCase) : null
}

function unvalued(name: string, anyCase: boolean, unicode: boolean): CharSet | null {
  const rest = name.slice(2)
  if (name.startsWith('In')) return blockSet(rest)
  if (name.startsWith('Is')) {
    const upper = rest.toUpperCase()
    return propertySet(upper, anyCase) ?? posixSet(upper, anyCase) ?? categorySet(rest, anyCase) ?? scriptSet(rest)
  }
  return (unicode ? posixSet(name.toUpperCase(), anyCase) : null) ?? categorySet(name, anyCase)
}
