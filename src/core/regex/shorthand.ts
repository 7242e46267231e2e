import { type CharSet, complement, spans } from './charSet.ts'
import { VERTICAL } from './lines.ts'
import { propertySet } from './unicode/property.ts'

const SETS: { readonly [letter: string]: CharSet } = {
  d: spans('09'),
  s: spans('\t\r  '),
  w: spans('09AZ__az'),
  h: spans('\t\t  \xa0\xa0\u1680\u1680\u180e\u180e\u2000\u200a\u202f\u202f\u205f\u205f\u3000\u3000'),
  v: VERTICAL,
}
const BEYOND_ASCII: { readonly [letter: string]: string } = { d: 'DIGIT', s: 'WHITE_SPACE', w: 'WORD' }

/** The predefined class that a letter stands for behind a backslash; with `unicode`, `\d \s \w` go beyond ASCII. */
export function shorthandSet(letter: string, unicode: boolean): CharSet | null {
  const lower = letter.toLowerCase()
  const set = propertySet((unicode && BEYOND_ASCII[lower]) || '') ?? SETS[lower] ?? null
  return set && letter < 'a' ? complement(set) : set
}
