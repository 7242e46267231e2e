import type { Matcher } from '../matcher.ts'
import { LATER_CLASS } from './assigned.ts'

const EXTEND = `[[\\p{Grapheme_Extend}\\p{Emoji_Modifier}\\u200c]--${LATER_CLASS}]`
const PREPEND =
  '[\\u0600-\\u0605\\u06dd\\u070f\\u08e2\\u0d4e\\u{110bd}\\u{110cd}\\u{111c2}\\u{111c3}\\u{1193f}\\u{11941}\\u{11a3a}\\u{11a84}-\\u{11a89}\\u{11d46}]'
/** Java parts what is not assigned from everything. */
const CONTROL = `[[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}${LATER_CLASS}]--[\\u200d\\u0378\\p{Extended_Pictographic}${PREPEND}${EXTEND}]]`
const NOT_SPACING =
  '[\\u102b\\u102c\\u1038\\u1062-\\u1064\\u1067-\\u106d\\u1083\\u1087-\\u108c\\u108f\\u109a-\\u109c\\u1a61\\u1a63\\u1a64\\uaa7b\\uaa7d]'
const SPACING = `[[\\p{Mc}\\u0e33\\u0eb3]--[${NOT_SPACING}${LATER_CLASS}]]`
const PICTURE = `[\\p{Extended_Pictographic}--${EXTEND}]`
const REGIONAL = '[\\u{1f1e6}-\\u{1f1ff}]'
const HANGUL_L = '\\u1100-\\u115f\\ua960-\\ua97c'
const HANGUL_V = '\\u1160-\\u11a7\\ud7b0-\\ud7c6'
const HANGUL_T = '[\\u11a8-\\u11ff\\ud7cb-\\ud7fb]'
const SYLLABLES = '\\uac00-\\ud7a3'
/** Syllables that end in a vowel. */
const HANGUL_LV = Array.from({ length: 399 }, (_, i) => String.fromCharCode(0xac00 + i * 28)).join('')

/** Where two characters belong together (Unicode Standard Annex 29, Unicode 13). */
const JOINT = [
  '(?<=\\r)(?=\\n)',
  `(?<=[${HANGUL_L}])(?=[${HANGUL_L}${HANGUL_V}${SYLLABLES}])`,
  `(?<=[${HANGUL_V}${HANGUL_LV}])(?=[${HANGUL_V}]|${HANGUL_T})`,
  `(?<=[${SYLLABLES}]|${HANGUL_T})(?=${HANGUL_T})`,
  `(?<!${CONTROL}|^)(?=${EXTEND}|${SPACING}|\\u200d)`,
  `(?<=${PREPEND})(?!${CONTROL}|$)`,
  `(?<=${PICTURE}${EXTEND}*\\u200d)(?=${PICTURE})`,
  `(?<=(?<!${REGIONAL})(?:${REGIONAL}{2})*${REGIONAL})(?=${REGIONAL})`,
].join('|')
const cluster = new RegExp(`.(?:(?:${JOINT}).)*`, 'vys')

/** What it takes to pass over a unit, in units of a matcher's work. */
const PASSING = 100

/** The end of the extended grapheme cluster that begins at a position. */
export function graphemeEnd(match: Matcher, from: number): number {
  cluster.lastIndex = 0
  cluster.test(match.text.slice(from))
  match.work += cluster.lastIndex * PASSING
  return from + cluster.lastIndex
}
