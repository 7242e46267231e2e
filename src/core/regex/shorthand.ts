import { type CharSet, complement, rangeSet } from './charSet.ts'
import { propertySet } from './unicode/property.ts'

const DIGIT = rangeSet([48, 57], true)
const SPACE = rangeSet([9, 13, 32, 32], true)
const WORD = rangeSet([48, 57, 65, 90, 95, 95, 97, 122], true)
const HORIZONTAL = rangeSet(
  [
    9, 9, 32, 32, 0xa0, 0xa0, 0x1680, 0x1680, 0x180e, 0x180e, 0x2000, 0x200a, 0x202f, 0x202f, 0x205f, 0x205f, 0x3000,
    0x3000,
  ],
  true,
)
const VERTICAL = rangeSet([10, 13, 0x85, 0x85, 0x2028, 0x2029], true)

/** The predefined class that a letter stands for behind a backslash; with `unicode`, `\d \s \w` go beyond ASCII. */
export function shorthandSet(letter: string, unicode: boolean): CharSet | null {
  const set = basicSet(letter.toLowerCase(), unicode)
  return set && letter < 'a' ? complement(set) : set
}

function basicSet(letter: string, unicode: boolean): CharSet | null {
  switch (letter) {
    case 'd':
      return unicode ? propertySet('DIGIT') : DIGIT
    case 's':
      return unicode ? propertySet('WHITE_SPACE') : SPACE
    case 'w':
      return unicode ? propertySet('WORD') : WORD
    case 'h':
      return HORIZONTAL
    case 'v':
      return VERTICAL
    default:
      return null
  }
}
