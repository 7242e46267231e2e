import type { RuleMatch } from '../../core/model/capture.ts'

export type Mark = 'match' | 'group'
/** A run of text, or of characters that can't be seen with what stands for them. */
export type Piece = { readonly text: string; readonly invisible: boolean; readonly mark: Mark | null }

const SIGNS: Readonly<Record<string, string>> = { '\n': '⏎', '\t': '→', '\u00a0': '⍽' }
// Line and format controls, spaces of other widths, and halves of a pair that a cut has split.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|(?! )\p{Zs}/u

/** `·` for spaces at an end or in a run, `⏎ → ⍽` for line feed, tab and NBSP, the code point for any other. */
function signOf(text: string, at: number, char: string): string | null {
  if (char === ' ') {
    const alone = at > 0 && at < text.length - 1 && text[at - 1] !== ' ' && text[at + 1] !== ' '
    return alone ? null : '·'
  }
  if (char in SIGNS) return SIGNS[char] ?? null
  if (!UNSEEN.test(char)) return null
  return `‹${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`
}

const markAt = (match: RuleMatch | undefined, at: number): Mark | null => {
  if (!match || at < match.start || at >= match.end) return null
  const inGroup = match.groupStart !== null && match.groupEnd !== null && at >= match.groupStart && at < match.groupEnd
  return inGroup ? 'group' : 'match'
}

/**
 * Makes what can't be seen visible and marks where a rule matched. Neighbours that look alike are one piece.
 * Positions are UTF-16 units.
 */
export function piecesOf(text: string, match?: RuleMatch): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const char of text) {
    const sign = signOf(text, at, char)
    const piece: Piece = { text: sign ?? char, invisible: sign !== null, mark: markAt(match, at) }
    const last = pieces.at(-1)
    if (last && last.invisible === piece.invisible && last.mark === piece.mark)
      pieces[pieces.length - 1] = { ...last, text: last.text + piece.text }
    else pieces.push(piece)
    at += char.length
  }
  return pieces
}
