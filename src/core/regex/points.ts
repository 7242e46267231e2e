export const isDigit = (point: number) => point >= 48 && point <= 57
export const isLetter = (point: number) => (point | 32) >= 97 && (point | 32) <= 122
export const isSpace = (point: number) => point === 32 || (point >= 9 && point <= 13)

/** Is it a surrogate, or does it take two? */
export const isWide = (point: number) => point >= 0xd800 && (point <= 0xdfff || point > 0xffff)

/** UTF-16 units of a code point. */
export const widthOf = (point: number) => (point > 0xffff ? 2 : 1)

/** The code point that ends before a position; NaN at the text's beginning. */
export function pointBefore(text: string, at: number): number {
  const pair = at > 1 ? (text.codePointAt(at - 2) as number) : 0
  return pair > 0xffff ? pair : text.charCodeAt(at - 1)
}
