import { type CharSet, complement, intersection, union } from './charSet.ts'
import { literalSet, spanSet } from './literalSet.ts'
import { parseEscape } from './parseEscape.ts'
import { parseProperty } from './parseProperty.ts'
import type { Parser } from './parser.ts'
import { IGNORE_CASE, UNICODE_CASE } from './parser.ts'

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
  let char = parser.next()
  if (char === 94 && parser.at(parser.cursor - 1) === OPEN) {
    char = parser.next()
    isNegated = true
  }
  for (;;) {
    if (char === OPEN) {
      const set = parseClass(parser, true)
      add(() => set)
    } else if (char === AND && parser.next() === AND) {
      const right = readRight(parser)
      if (isPooled) {
        if (parts.length === 0) last = pooled
        parts.push(pooled)
        isPooled = false
      }
      if (right) last = () => right
      if (parts.length === 0) {
        if (!right) throw parser.fault('Bad class syntax')
        parts.push(() => right)
      } else {
        const left = all()
        const other = last ?? left
        parts = [() => intersection(left(), other())]
      }
    } else {
      if (char === AND) parser.cursor--
      if (char === 0 && parser.atEnd) throw parser.fault('Unclosed character class')
      if (char === CLOSE && (parts.length > 0 || isPooled)) break
      const item = readItem(parser)
      if ('set' in item) add(() => item.set)
      else {
        isPooled = true
        pool.push(literalSet(item.pooled, parser.flags))
      }
    }
    char = parser.peek()
  }
  if (isWhole) parser.next()
  if (isPooled) parts.push(pooled)
  const set = all()()
  return isNegated ? complement(set) : set
}

function readRight(parser: Parser): CharSet | null {
  const sets: CharSet[] = []
  let char = parser.next()
  while (char !== CLOSE && char !== AND) {
    if (char !== OPEN) parser.cursor--
    sets.push(parseClass(parser, char === OPEN))
    char = parser.peek()
  }
  return sets.length ? union(sets) : null
}

/** Reads a character, a range or an escape. */
function readItem(parser: Parser): { set: CharSet } | { pooled: number } {
  let from = parser.peek()
  if (from === 92) {
    const letter = parser.at(++parser.cursor)
    if (letter === 112 || letter === 80) return { set: parseProperty(parser) }
    const isBound = parser.at(parser.cursor + 1) === 45
    parser.cursor--
    const escaped = parseEscape(parser, true, isBound)
    if ('set' in escaped) return escaped
    from = 'point' in escaped ? escaped.point : 0
  } else parser.next()
  if (parser.peek() === 45) {
    const after = parser.at(parser.cursor + 1)
    if (after !== OPEN && after !== CLOSE) {
      const to = readUpperBound(parser)
      if (to < from) throw parser.fault('Illegal character range')
      return { set: spanSet(from, to, parser.flags) }
    }
  }
  const isStray = parser.has(IGNORE_CASE) && parser.has(UNICODE_CASE) && STRAY.includes(from)
  return from < 256 && !isStray ? { pooled: from } : { set: literalSet(from, parser.flags) }
}

function readUpperBound(parser: Parser): number {
  const char = parser.next()
  if (char === 92) {
    const escaped = parseEscape(parser, true, true)
    return 'point' in escaped ? escaped.point : -1
  }
  parser.next()
  return char
}
