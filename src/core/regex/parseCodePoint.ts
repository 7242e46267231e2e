import type { Parser } from './parser.ts'
import { isDigit, isLetter } from './points.ts'

const CONTROLS: { readonly [letter: number]: number } = { 97: 7, 101: 27, 102: 12, 110: 10, 114: 13, 116: 9 }

/** Reads the rest of an escape that stands for one code point; null where `char` begins no such escape. */
export function parseCodePoint(parser: Parser, char: number): number | null {
  const control = CONTROLS[char]
  if (control !== undefined) return control
  switch (char) {
    case 48:
      return octal(parser)
    case 78:
      throw characterName(parser)
    case 99:
      if (parser.atEnd) throw parser.fault('Illegal control escape sequence')
      return parser.read() ^ 64
    case 117:
      return unicode(parser)
    case 120:
      return hexadecimal(parser)
    default:
      return isDigit(char) || isLetter(char) ? null : char
  }
}

function octal(parser: Parser): number {
  let value = digitOf(parser.read(), 8)
  if (value < 0) throw parser.fault('Illegal octal escape sequence')
  for (let left = value < 4 ? 2 : 1; left > 0; left--) {
    const digit = digitOf(parser.peek(), 8)
    if (digit < 0) break
    value = value * 8 + digit
    parser.cursor++
  }
  return value
}

function hexadecimal(parser: Parser): number {
  if (parser.peek() !== 123) return digits(parser, 2, 'hexadecimal')
  parser.cursor++
  if (digitOf(parser.peek(), 16) < 0) throw parser.fault('Illegal hexadecimal escape sequence')
  let value = 0
  for (;;) {
    const next = parser.read()
    const digit = digitOf(next, 16)
    if (next === 125) return value
    if (digit < 0) throw parser.fault('Unclosed hexadecimal escape sequence')
    value = value * 16 + digit
    if (value > 0x10ffff) throw parser.fault('Hexadecimal codepoint is too big')
  }
}

/** `\uXXXX`, or two of them that make a surrogate pair. */
function unicode(parser: Parser): number {
  const high = digits(parser, 4, 'Unicode')
  if ((high & 0xfc00) !== 0xd800) return high
  const { cursor } = parser
  if (parser.read() === 92 && parser.read() === 117) {
    const low = digits(parser, 4, 'Unicode')
    if ((low & 0xfc00) === 0xdc00) return 0x10000 + ((high & 0x3ff) << 10) + (low & 0x3ff)
  }
  parser.cursor = cursor
  return high
}

function digits(parser: Parser, count: number, kind: string): number {
  let value = 0
  for (let i = 0; i < count; i++) {
    const digit = digitOf(parser.read(), 16)
    if (digit < 0) throw parser.fault(`Illegal ${kind} escape sequence`)
    value = value * 16 + digit
  }
  return value
}

function characterName(parser: Parser) {
  if (parser.read() !== 123) return parser.fault('Illegal character name escape sequence')
  while (parser.read() !== 125) {
    if (parser.atEnd) return parser.fault('Unclosed character name escape sequence')
  }
  return parser.fault('Character names are not supported here', true)
}

/** The worth of a digit; -1 for anything else. */
function digitOf(point: number, base: number): number {
  const digit = Number.parseInt(String.fromCodePoint(point), base)
  return digit >= 0 ? digit : -1
}
