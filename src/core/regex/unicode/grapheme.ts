import { unicodeSet } from './property.ts'

const OTHER = 0
const CR = 1
const LF = 2
const CONTROL = 3
const EXTEND = 4
const PREPEND = 5
const SPACING = 6
const REGIONAL = 7
const JOINER = 8
const HANGUL_L = 9
const HANGUL_V = 10
const HANGUL_T = 11
const HANGUL_LV = 12
const HANGUL_LVT = 13
const PICTURE = 14

const controls = unicodeSet('\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}')
const extending = unicodeSet('\\p{Grapheme_Extend}\\p{Emoji_Modifier}')
const spacing = unicodeSet('\\p{Mc}\\u0e33\\u0eb3')
const notSpacing = unicodeSet(
  '\\u102b\\u102c\\u1038\\u1062-\\u1064\\u1067-\\u106d\\u1083\\u1087-\\u108c\\u108f\\u109a-\\u109c\\u1a61\\u1a63\\u1a64\\uaa7b\\uaa7d\\u{11720}\\u{11721}',
)
const prepended = unicodeSet(
  '\\u0600-\\u0605\\u06dd\\u070f\\u08e2\\u0d4e\\u{110bd}\\u{110cd}\\u{111c2}\\u{111c3}\\u{1193f}\\u{11941}\\u{11a3a}\\u{11a84}-\\u{11a89}\\u{11d46}',
)
const pictures = unicodeSet('\\p{Extended_Pictographic}')

/** The end of the extended grapheme cluster (Unicode Standard Annex 29, Unicode 13) that begins at a position. */
export function graphemeEnd(text: string, from: number): number {
  let at = from + width(text, from)
  for (; at < text.length; at += width(text, at)) if (isBreak(text, from, at)) break
  return at
}

export function isGraphemeBoundary(text: string, at: number): boolean {
  if (at === 0 || at === text.length) return true
  return isBreak(text, 0, at)
}

function width(text: string, at: number): number {
  return (text.codePointAt(at) as number) > 0xffff ? 2 : 1
}

function isBreak(text: string, from: number, at: number): boolean {
  const start = startBefore(text, at)
  const before = kindOf(text.codePointAt(start) as number)
  const after = kindOf(text.codePointAt(at) as number)
  if (before === CR && after === LF) return false
  if (before <= CONTROL && before !== OTHER) return true
  if (after <= CONTROL && after !== OTHER) return true
  if (before === HANGUL_L && (after === HANGUL_L || after === HANGUL_V || after >= HANGUL_LV) && after !== PICTURE) {
    return false
  }
  if ((before === HANGUL_LV || before === HANGUL_V) && (after === HANGUL_V || after === HANGUL_T)) return false
  if ((before === HANGUL_LVT || before === HANGUL_T) && after === HANGUL_T) return false
  if (after === EXTEND || after === JOINER || after === SPACING || before === PREPEND) return false
  if (before === JOINER && after === PICTURE) return !isPictureBefore(text, from, start)
  if (before === REGIONAL && after === REGIONAL) return regionalsBefore(text, from, at) % 2 === 0
  return true
}

function isPictureBefore(text: string, from: number, end: number): boolean {
  for (let at = end; at > from; ) {
    at = startBefore(text, at)
    const kind = kindOf(text.codePointAt(at) as number)
    if (kind !== EXTEND) return kind === PICTURE
  }
  return false
}

function regionalsBefore(text: string, from: number, end: number): number {
  let count = 0
  for (let at = end; at > from; count++) {
    at = startBefore(text, at)
    if (kindOf(text.codePointAt(at) as number) !== REGIONAL) break
  }
  return count
}

function startBefore(text: string, at: number): number {
  return at > 1 && (text.codePointAt(at - 2) as number) > 0xffff ? at - 2 : at - 1
}

function kindOf(point: number): number {
  if (point === 13) return CR
  if (point === 10) return LF
  if (point === 0x200d) return JOINER
  if (point === 0x200c || extending.has(point)) return EXTEND
  if (prepended.has(point)) return PREPEND
  if (controls.has(point)) return CONTROL
  if (point >= 0x1f1e6 && point <= 0x1f1ff) return REGIONAL
  const hangul = hangulKind(point)
  if (hangul !== OTHER) return hangul
  if (spacing.has(point) && !notSpacing.has(point)) return SPACING
  return pictures.has(point) ? PICTURE : OTHER
}

function hangulKind(point: number): number {
  if (point >= 0xac00 && point <= 0xd7a3) return (point - 0xac00) % 28 ? HANGUL_LVT : HANGUL_LV
  if ((point >= 0x1100 && point <= 0x115f) || (point >= 0xa960 && point <= 0xa97c)) return HANGUL_L
  if ((point >= 0x1160 && point <= 0x11a7) || (point >= 0xd7b0 && point <= 0xd7c6)) return HANGUL_V
  return (point >= 0x11a8 && point <= 0x11ff) || (point >= 0xd7cb && point <= 0xd7fb) ? HANGUL_T : OTHER
}
