import { type CharSet, complement, intersection, union } from './charSet.ts'
import { literalSet, spanSet } from './literalSet.ts'
import { parseEscape } from './parseEscape.ts'
import { parseProperty } from './parseProperty.ts'
import type { Parser } from './parser.ts'
import { IGNORE_CASE, UNICODE_CASE } from './reader.ts'

/** Joined when the class is complete. */
type Part = () => CharSet

const AND = 38
const CLOSE = 93
const OPEN = 91
/** Latin letters below 256 whose case variants are not. */
const STRAY = [0x49, 0x4b, 0x53, 0x69, 0x6b, 0x73, 0xb5, 0xc5, 0xe5, 0xff]

/**
 * Reads a class, or (`isWhole` false) the right side of `&&` up to what ends it; the cursor is at its bracket or before
 * its first item. Single characters below 256 are kept apart in one pool for the whole class, as Java keeps them: those
 * behind an intersection count in its left side too.
 */
export function parseClass(parser: Parser, isWhole: boolean): CharSet {
  return parser.deeper(() => readClass(parser, isWhole))
}

function readClass(parser: Parser, isWhole: boolean): CharSet {
  const { reader } = parser
  const pool: CharSet[] = []
  const pooled = () => union(pool)
  let parts: Part[] = []
  let last: Part | null = null
  let isPooled = false
  let isNegated = false
  const add = (part: Part) => {
    parts.push(part)
    last = part
  }
  const all = (): Part => {
    const joined = parts
    return () => union(joined.map((part) => part()))
  }
  let char = reader.next()
  if (char === 94 && reader.at(reader.cursor - 1) === OPEN) {
    char = reader.next()
    isNegated = true
  }
  for (;;) {
    if (char === OPEN) {
      const set = parseClass(parser, true)
      add(() => set)
    } else if (char === AND && reader.next() === AND) {
      const right = readRight(parser)
      if (isPooled) {
        if (parts.length === 0) last = pooled
        parts.push(pooled)
        isPooled = false
      }
      if (right) last = () => right
      if (parts.length === 0) {
        if (!right) throw reader.fault('Bad class syntax')
        parts.push(() => right)
      } else {
        const left = all()
        const other = last ?? left
        parts = [() => intersection(left(), other())]
      }
    } else {
      if (char === AND) reader.cursor--
      if (char === 0 && reader.atEnd) throw reader.fault('Unclosed character class')
      if (char === CLOSE && (parts.length > 0 || isPooled)) break
      const item = readItem(parser)
      if ('set' in item) add(() => item.set)
      else {
        isPooled = true
        pool.push(literalSet(item.pooled, reader.flags))
      }
    }
    char = reader.peek()
  }
  if (isWhole) reader.next()
  if (isPooled) parts.push(pooled)
  const set = all()()
  return isNegated ? complement(set) : set
}

function readRight(parser: Parser): CharSet | null {
  const { reader } = parser
  const sets: CharSet[] = []
  let char = reader.next()
  while (char !== CLOSE && char !== AND) {
    if (char !== OPEN) reader.cursor--
    sets.push(parseClass(parser, char === OPEN))
    char = reader.peek()
  }
  return sets.length ? union(sets) : null
}

/** Reads a character, a range or an escape. */
function readItem(parser: Parser): { set: CharSet } | { pooled: number } {
  const { reader } = parser
  let from = reader.peek()
  if (from === 92) {
    const letter = reader.at(++reader.cursor)
    if (letter === 112 || letter === 80) return { set: parseProperty(parser) }
    const isBound = reader.at(reader.cursor + 1) === 45
    reader.cursor--
    const escaped = parseEscape(parser, true, isBound)
    if ('set' in escaped) return escaped
    from = 'point' in escaped ? escaped.point : 0
  } else reader.next()
  if (reader.peek() === 45) {
    const after = reader.at(reader.cursor + 1)
    if (after !== OPEN && after !== CLOSE) {
      const to = readUpperBound(parser)
      if (to < from) throw reader.fault('Illegal character range')
      return { set: spanSet(from, to, reader.flags) }
    }
  }
  const isStray = reader.has(IGNORE_CASE) && reader.has(UNICODE_CASE) && STRAY.includes(from)
  return from < 256 && !isStray ? { pooled: from } : { set: literalSet(from, reader.flags) }
}

function readUpperBound(parser: Parser): number {
  const { reader } = parser
  const char = reader.next()
  if (char === 92) {
    const escaped = parseEscape(parser, true, true)
    return 'point' in escaped ? escaped.point : -1
  }
  reader.next()
  return char
}
