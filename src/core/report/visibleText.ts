/** Controls, and characters that turn the direction of text or are not there to the eye. */
const HIDDEN = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Cs}/gu

/**
 * Text of a page as it can be shown anywhere: what a terminal would obey or an eye would miss is replaced by a picture
 * or its code point.
 */
export const visibleText = (text: string): string => text.replaceAll(HIDDEN, pictureOf)

function pictureOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  return code === 0x7f ? '\u2421' : `\u2039U+${code.toString(16).toUpperCase().padStart(4, '0')}\u203a`
}
