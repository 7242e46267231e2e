const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u
const NONE = /\p{M}/u

const columnsOf = (character: string): number => (NONE.test(character) ? 0 : WIDE.test(character) ? 2 : 1)

/** Terminal columns that a text takes (East Asian wide characters two, combining ones none). */
export const columns = (text: string): number => [...text].reduce((sum, character) => sum + columnsOf(character), 0)

/** The text in at most so many columns, with `…` where something is missing. */
export function fitted(text: string, width: number): string {
  if (columns(text) <= width) return text
  let room = Math.max(0, width - 1)
  let kept = ''
  for (const character of text) {
    room -= columnsOf(character)
    if (room < 0) break
    kept += character
  }
  return width > 0 ? `${kept}…` : ''
}

/** The text in exactly so many columns. */
export function padded(text: string, width: number): string {
  const short = fitted(text, width)
  return short + ' '.repeat(Math.max(0, width - columns(short)))
}
