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
      return isAsciiAlphanumeric(char) ? null : char
  }
}

function octal(reader: Reader): number {
  const first = octalDigit(reader.read())
  if (first < 0) throw reader.fault('Illegal octal escape sequence')
  let value = first
  for (let digits = 1; digits < (first < 4 ? 3 : 2); digits++) {
    const digit = octalDigit(reader.read())
    if (digit < 0) {
      reader.cursor--
      break
    }
    value = value * 8 + digit
  }
  return value
}

function hexadecimal(reader: Reader): number {
  const char = reader.read()
  const high = hexDigit(char)
  if (high >= 0) {
    const low = hexDigit(reader.read())
    if (low >= 0) return high * 16 + low
  } else if (char === 123 && hexDigit(reader.peek()) >= 0) {
    let value = 0
    for (;;) {
      const next = reader.read()
      const digit = hexDigit(next)
      if (digit < 0) {
        if (next !== 125) throw reader.fault('Unclosed hexadecimal escape sequence')
        return value
      }
      value = value * 16 + digit
      if (value > 0x10ffff) throw reader.fault('Hexadecimal codepoint is too big')
    }
  }
  throw reader.fault('Illegal hexadecimal escape sequence')
}

/** `\uXXXX`, or two of them that make a surrogate pair. */
function unicode(reader: Reader): number {
  const high = fourDigits(reader)
  if ((high & 0xfc00) !== 0xd800) return high
  const { cursor } = reader
  if (reader.read() === 92 && reader.read() === 117) {
    const low = fourDigits(reader)
    if ((low & 0xfc00) === 0xdc00) return 0x10000 + ((high & 0x3ff) << 10) + (low & 0x3ff)
  }
  reader.cursor = cursor
  return high
}

function fourDigits(reader: Reader): number {
  let value = 0
  for (let i = 0; i < 4; i++) {
    const digit = hexDigit(reader.read())
    if (digit < 0) throw reader.fault('Illegal Unicode escape sequence')
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

function octalDigit(point: number): number {
  return point >= 48 && point <= 55 ? point - 48 : -1
}

function hexDigit(point: number): number {
  if (point >= 48 && point <= 57) return point - 48
  const letter = point | 32
  return letter >= 97 && letter <= 102 && point < 128 ? letter - 87 : -1
}

function isAsciiAlphanumeric(point: number): boolean {
  return point < 128 && /[0-9A-Za-z]/.test(String.fromCharCode(point))
}
