import { type CharSet, complement } from './charSet.ts'
import type { Parser } from './parser.ts'
import { IGNORE_CASE, type Reader, UNICODE_CLASSES } from './reader.ts'
import { blockSet } from './unicode/blockSet.ts'
import { categorySet, posixSet, propertySet } from './unicode/property.ts'
import { scriptSet } from './unicode/script.ts'

/** Reads `\p` or `\P` and its name; the cursor is at the letter. */
export function parseProperty({ reader }: Parser): CharSet {
  const isComplement = reader.at(reader.cursor) === 80
  const isBraced = reader.next() === 123
  if (!isBraced) reader.cursor--
  const set = named(reader, isBraced ? bracedName(reader) : singleLetter(reader))
  return isComplement ? complement(set) : set
}

function singleLetter(reader: Reader): string {
  const name = String.fromCodePoint(reader.next())
  reader.cursor++
  return name
}

function bracedName(reader: Reader): string {
  reader.next()
  const from = reader.cursor
  while (reader.peek() !== 125 && !reader.atEnd) reader.cursor++
  reader.cursor++
  if (reader.cursor > reader.length) throw reader.fault('Unclosed character family')
  if (from + 1 >= reader.cursor) throw reader.fault('Empty character family')
  return reader.points
    .slice(from, reader.cursor - 1)
    .map((point) => String.fromCodePoint(point))
    .join('')
}

function named(reader: Reader, name: string): CharSet {
  const anyCase = reader.has(IGNORE_CASE)
  const sign = name.indexOf('=')
  if (sign >= 0) {
    const key = name.slice(0, sign).toLowerCase()
    const value = name.slice(sign + 1)
    const set = valued(key, value, anyCase)
    if (!set) throw reader.fault(`Unknown Unicode property {name=<${key}>, value=<${value}>}`)
    return set
  }
  const set = unvalued(name, anyCase, reader.has(UNICODE_CLASSES))
  if (!set) throw reader.fault(`Unknown character property name {${name}}`)
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
