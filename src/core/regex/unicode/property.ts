import { type CharSet, complement, rangeSet, testedSet, union } from '../charSet.ts'
import { isAssigned } from './assigned.ts'

const known = new Map<string, CharSet>()

/** The code points assigned in Unicode 13 that JavaScript's own class of this content matches. */
export function unicodeSet(content: string): CharSet {
  const made = known.get(content)
  if (made) return made
  const pattern = new RegExp(`[${content}]`, 'u')
  const set = testedSet((point) => isAssigned(point) && pattern.test(String.fromCodePoint(point)))
  known.set(content, set)
  return set
}

const UNASSIGNED = testedSet((point) => !isAssigned(point))
const ASCII: { readonly [name: string]: readonly number[] } = {
  ASCII: [0, 127],
  Alnum: [48, 57, 65, 90, 97, 122],
  Alpha: [65, 90, 97, 122],
  Blank: [9, 9, 32, 32],
  Cntrl: [0, 31, 127, 127],
  Digit: [48, 57],
  Graph: [33, 126],
  Lower: [97, 122],
  Print: [32, 126],
  Punct: [33, 47, 58, 64, 91, 96, 123, 126],
  Space: [9, 13, 32, 32],
  Upper: [65, 90],
  XDigit: [48, 57, 65, 70, 97, 102],
  L1: [0, 255],
}
const CATEGORIES = /^(L[ultmo]?|M[nec]?|N[dlo]?|Z[slp]?|C[cfos]|P[sdeciof]?|S[mcko]?)$/
const JAVA: { readonly [name: string]: string } = {
  LD: '\\p{L}\\p{Nd}',
  LC: '\\p{LC}',
  javaLowerCase: '\\p{Lowercase}',
  javaUpperCase: '\\p{Uppercase}',
  javaAlphabetic: '\\p{Alphabetic}',
  javaIdeographic: '\\p{Ideographic}',
  javaTitleCase: '\\p{Lt}',
  javaDigit: '\\p{Nd}',
  javaDefined: '\\p{Any}',
  javaLetter: '\\p{L}',
  javaLetterOrDigit: '\\p{L}\\p{Nd}',
  javaJavaIdentifierStart: '\\p{L}\\p{Nl}\\p{Sc}\\p{Pc}',
  javaJavaIdentifierPart: '\\p{L}\\p{Nl}\\p{Sc}\\p{Pc}\\p{Nd}\\p{Mc}\\p{Mn}\\p{Cf}\\0-\\x08\\x0e-\\x1b\\x7f-\\x9f',
  javaUnicodeIdentifierStart: '\\p{ID_Start}',
  javaUnicodeIdentifierPart: '\\p{ID_Continue}\\p{Cf}\\0-\\x08\\x0e-\\x1b\\x7f-\\x9f',
  javaIdentifierIgnorable: '\\p{Cf}\\0-\\x08\\x0e-\\x1b\\x7f-\\x9f',
  javaSpaceChar: '\\p{Z}',
  javaWhitespace: '\\t-\\r\\x1c- \\u1680\\u2000-\\u2006\\u2008-\\u200a\\p{Zl}\\p{Zp}\\u205f\\u3000',
  javaISOControl: '\\p{Cc}',
  javaMirrored: '\\p{Bidi_M}',
}
const CASED = '\\p{Uppercase}\\p{Lowercase}\\p{Lt}'
const PROPERTIES: { readonly [name: string]: string } = {
  ALPHABETIC: '\\p{Alphabetic}',
  LETTER: '\\p{L}',
  IDEOGRAPHIC: '\\p{Ideographic}',
  LOWERCASE: '\\p{Lowercase}',
  UPPERCASE: '\\p{Uppercase}',
  TITLECASE: '\\p{Lt}',
  WHITE_SPACE: '\\p{White_Space}',
  CONTROL: '\\p{Cc}',
  PUNCTUATION: '\\p{P}',
  HEX_DIGIT: '\\p{Nd}\\p{Hex_Digit}',
  ASSIGNED: '\\p{Any}',
  DIGIT: '\\p{Nd}',
  ALNUM: '\\p{Alphabetic}\\p{Nd}',
  BLANK: '\\p{Zs}\\t',
  WORD: '\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\p{Join_Control}',
  JOIN_CONTROL: '\\p{Join_Control}',
}
const POSIX: { readonly [name: string]: string } = {
  ALPHA: 'ALPHABETIC',
  LOWER: 'LOWERCASE',
  UPPER: 'UPPERCASE',
  SPACE: 'WHITE_SPACE',
  PUNCT: 'PUNCTUATION',
  XDIGIT: 'HEX_DIGIT',
  ALNUM: 'ALNUM',
  CNTRL: 'CONTROL',
  DIGIT: 'DIGIT',
  BLANK: 'BLANK',
  GRAPH: 'GRAPH',
  PRINT: 'PRINT',
}
const GRAPH = complement(union([unicodeSet('\\p{White_Space}\\p{Cc}\\p{Cs}'), UNASSIGNED]))

/** General categories, POSIX classes (ASCII) and `java…` methods, by the names of `\p{…}`; null for others. */
export function categorySet(name: string, anyCase = false): CharSet | null {
  if (anyCase && /^L[ult]$/.test(name)) return unicodeSet('\\p{LC}')
  if (anyCase && /^java(Lower|Upper|Title)Case$/.test(name)) return unicodeSet(CASED)
  if (anyCase && (name === 'Lower' || name === 'Upper')) return rangeSet(ASCII.Alpha as readonly number[], true)
  const ranges = own(ASCII, name)
  if (ranges) return rangeSet(ranges, true)
  if (name === 'Cn') return UNASSIGNED
  if (name === 'C') return union([unicodeSet('\\p{C}'), UNASSIGNED])
  if (name === 'all') return rangeSet([0, 0x10ffff])
  const content = CATEGORIES.test(name) ? `\\p{${name}}` : own(JAVA, name)
  return content ? unicodeSet(content) : null
}

/** Binary properties, by the names of `\p{Is…}` in upper case; null for others. */
export function propertySet(name: string, anyCase = false): CharSet | null {
  const full = name.replace(/^(WHITE|HEX|JOIN)(SPACE|DIGIT|CONTROL)$/, '$1_$2')
  if (anyCase && /^(LOWER|UPPER|TITLE)CASE$/.test(full)) return unicodeSet(CASED)
  if (full === 'GRAPH') return GRAPH
  if (full === 'PRINT') return union([GRAPH, unicodeSet('\\p{Zs}')])
  if (/^NONCHARACTER(_CODE_|CODE)POINT$/.test(full)) return testedSet(isNonCharacter)
  const content = own(PROPERTIES, full)
  return content ? unicodeSet(content) : null
}

/** What the POSIX classes become with the flag `U`, by their names in upper case; null for others. */
export function posixSet(name: string, anyCase: boolean): CharSet | null {
  const property = own(POSIX, name)
  return property ? propertySet(property, anyCase) : null
}

function isNonCharacter(point: number): boolean {
  return (point & 0xfffe) === 0xfffe || (point >= 0xfdd0 && point <= 0xfdef)
}

function own<T>(table: { readonly [name: string]: T }, name: string): T | null {
  return Object.hasOwn(table, name) ? (table[name] ?? null) : null
}
