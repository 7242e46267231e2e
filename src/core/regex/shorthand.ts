import { type CharSet, complement, spans } from './charSet.ts'
import { propertySet } from './unicode/property.ts'

const DIGIT = spans('09')
const SPACE = spans('\t\r  ')
const WORD = spans('09AZ__az')
const HORIZONTAL = spans('\t\t  \xa0\xa0\u1680\u1680\u180e\u180e\u2000\u200a\u202f\u202f\u205f\u205f\u3000\u3000')
const VERTICAL = spans('\n\r\x85\x85\u2028\u2029')

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
