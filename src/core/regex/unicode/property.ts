import { type CharSet, complement, rangeSet, spans, testedSet } from '../charSet.ts'
import { remembered } from '../remembered.ts'
import { LATER_CLASS } from './assigned.ts'

/** What a test costs, in units of a matcher's work. */
export const TESTING = 40

/** The code points assigned in Unicode 13 that JavaScript's own class of this content (flag `v`) matches; null if there is none. */
export const unicodeSet = remembered((content: string): CharSet | null => {
  try {
    const pattern = new RegExp(`[[${content}]--${LATER_CLASS}]`, 'v')
    return testedSet((point) => pattern.test(String.fromCodePoint(point)), TESTING)
  } catch {
    return null
  }
})

/** The POSIX classes: bounds in ASCII. */
const POSIX: ReadonlyMap<string, string> = new Map([
  ['ASCII', '\0\x7f'],
  ['L1', '\0\xff'],
  ['Alnum', '09AZaz'],
  ['Alpha', 'AZaz'],
  ['Blank', '\t\t  '],
  ['Cntrl', '\0\x1f\x7f\x7f'],
  ['Digit', '09'],
  ['Graph', '!~'],
  ['Lower', 'az'],
  ['Print', ' ~'],
  ['Punct', '!/:@[`{~'],
  ['Space', '\t\r  '],
  ['Upper', 'AZ'],
  ['XDigit', '09AFaf'],
])
const IGNORABLE = 'Cf \\0-\\x08\\x0e-\\x1b\\x7f-\\x9f'
const GRAPH = '[\\p{Any}--[\\p{White_Space}\\p{Cc}\\p{Cs}]]'
/** Names (those in capitals are of binary properties) and what each holds: JavaScript's properties and class contents. */
const CONTENTS: ReadonlyMap<string, string> = new Map(
  [
    'ALPHA/ALPHABETIC/javaAlphabetic Alphabetic',
    'LETTER/javaLetter L',
    'IDEOGRAPHIC/javaIdeographic Ideographic',
    'LOWER/LOWERCASE/javaLowerCase Lowercase',
    'UPPER/UPPERCASE/javaUpperCase Uppercase',
    'TITLECASE/javaTitleCase Lt',
    'SPACE/WHITESPACE/WHITE_SPACE White_Space',
    'CNTRL/CONTROL/javaISOControl Cc',
    'PUNCT/PUNCTUATION P',
    'XDIGIT/HEXDIGIT/HEX_DIGIT Nd Hex_Digit',
    'ASSIGNED/javaDefined Any',
    'DIGIT/javaDigit Nd',
    'ALNUM Alphabetic Nd',
    'BLANK Zs \\t',
    `GRAPH ${GRAPH}`,
    `PRINT Zs ${GRAPH}`,
    'WORD Alphabetic M Nd Pc Join_Control',
    'JOINCONTROL/JOIN_CONTROL Join_Control',
    'LD/javaLetterOrDigit L Nd',
    'javaJavaIdentifierStart L Nl Sc Pc',
    `javaJavaIdentifierPart L Nl Sc Pc Nd Mc Mn ${IGNORABLE}`,
    'javaUnicodeIdentifierStart ID_Start',
    `javaUnicodeIdentifierPart ID_Continue ${IGNORABLE}`,
    `javaIdentifierIgnorable ${IGNORABLE}`,
    'javaSpaceChar Z',
    'javaWhitespace Zl Zp \\t-\\r\\x1c-\\x20\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u205f\\u3000',
    'javaMirrored Bidi_M',
  ].flatMap((entry) => {
    const [names = '', ...parts] = entry.split(' ')
    const content = parts.map((part) => (/^\w/.test(part) ? `\\p{${part}}` : part)).join('')
    return names.split('/').map((name) => [name, content] as const)
  }),
)

/** General categories, POSIX classes (ASCII) and `java…` methods, by the names of `\p{…}`; null for others. */
export function categorySet(name: string, anyCase = false): CharSet | null {
  const bounds = POSIX.get(anyCase && /^(Low|Upp)er$/.test(name) ? 'Alpha' : name)
  if (bounds) return spans(bounds)
  if (name === 'all') return rangeSet([0, 0x10ffff])
  // What Unicode 13 had not assigned is part of it.
  if (name === 'C' || name === 'Cn') return complement(unicodeSet(name === 'C' ? '\\P{C}' : '\\p{Any}') as CharSet)
  if (/^(LD|java.*)$/.test(name)) return listedSet(name, anyCase)
  return /^\w\w?$/.test(name) ? unicodeSet(anyCase && /^L[ult]$/.test(name) ? '\\p{LC}' : `\\p{gc=${name}}`) : null
}

/** Binary properties, by the names of `\p{Is…}` in upper case; null for others. */
export function propertySet(name: string, anyCase = false): CharSet | null {
  return /^NONCHARACTER(_CODE_|CODE)POINT$/.test(name) ? testedSet(isNonCharacter, 1) : listedSet(name, anyCase)
}

/** What the POSIX classes become with the flag `U`, by their names in upper case; null for others. */
export function posixSet(name: string, anyCase: boolean): CharSet | null {
  return [...POSIX.keys()].some((key) => key.toUpperCase() === name) ? propertySet(name, anyCase) : null
}

function listedSet(name: string, anyCase: boolean): CharSet | null {
  const content = CONTENTS.get(name)
  const isCase = anyCase && /^(java)?(lower|upper|title)(case)?$/i.test(name)
  return content ? unicodeSet(isCase ? '\\p{Uppercase}\\p{Lowercase}\\p{Lt}' : content) : null
}

function isNonCharacter(point: number): boolean {
  return (point & 0xfffe) === 0xfffe || (point >= 0xfdd0 && point <= 0xfdef)
}
