import type { Reader } from './reader.ts'

const CONTROLS: { readonly [letter: number]: number } = { 97: 7, 101: 27, 102: 12, 110: 10, 114: 13, 116: 9 }

/** Reads the rest of an escape that stands for one code point; null where `char` begins no such escape. */
export function parseCodePoint(reader: Reader, char: number): number | null {
  const control = CONTROLS[char]
  if (control !== undefined) return control
  switch (char) {
    case 48:
      return octal(reader)
    case 78:
      throw characterName(reader)
    case 99:
      if (reader.atEnd) throw reader.fault('Illegal control escape sequence')
      return reader.read() ^ 64
    case 117:
      return unicode(reader)
    case 120:
      return hexadecimal(reader)
    default:
      return digitOf(char, 36) < 0 ? char : null
  }
}

function octal(reader: Reader): number {
  let value = digitOf(reader.read(), 8)
  if (value < 0) throw reader.fault('Illegal octal escape sequence')
  for (let left = value < 4 ? 2 : 1; left > 0; left--) {
    const digit = digitOf(reader.peek(), 8)
    if (digit < 0) break
    value = value * 8 + digit
    reader.cursor++
  }
  return value
}

function hexadecimal(reader: Reader): number {
  if (reader.peek() !== 123) return digits(reader, 2, 'hexadecimal')
  reader.cursor++
  if (digitOf(reader.peek(), 16) < 0) throw reader.fault('Illegal hexadecimal escape sequence')
  let value = 0
  for (;;) {
    const next = reader.read()
    const digit = digitOf(next, 16)
    if (next === 125) return value
    if (digit < 0) throw reader.fault('Unclosed hexadecimal escape sequence')
    value = value * 16 + digit
    if (value > 0x10ffff) throw reader.fault('Hexadecimal codepoint is too big')
  }
}

/** `\uXXXX`, or two of them that make a surrogate pair. */
function unicode(reader: Reader): number {
  const high = digits(reader, 4, 'Unicode')
  if ((high & 0xfc00) !== 0xd800) return high
  const { cursor } = reader
  if (reader.read() === 92 && reader.read() === 117) {
    const low = digits(reader, 4, 'Unicode')
    if ((low & 0xfc00) === 0xdc00) return 0x10000 + ((high & 0x3ff) << 10) + (low & 0x3ff)
  }
  reader.cursor = cursor
  return high
}

function digits(reader: Reader, count: number, kind: string): number {
  let value = 0
  for (let i = 0; i < count; i++) {
    const digit = digitOf(reader.read(), 16)
    if (digit < 0) throw reader.fault(`Illegal ${kind} escape sequence`)
    value = value * 16 + digit
  }
  return value
}

function characterName(reader: Reader) {
  if (reader.read() !== 123) return reader.fault('Illegal character name escape sequence')
  while (reader.read() !== 125) {
    if (reader.atEnd) return reader.fault('Unclosed character name escape sequence')
  }
  return reader.fault('Character names are not supported here', true)
}

/** The worth of a digit; -1 for anything else. */
function digitOf(point: number, base: number): number {
  const digit = point < 128 ? Number.parseInt(String.fromCharCode(point), 36) : base
  return digit < base ? digit : -1
}
