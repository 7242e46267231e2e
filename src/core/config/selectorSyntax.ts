const TOKEN =
  /\s*[>+~]\s*|\s*,\s*|\s+|\*|(?:[#.]|::?)?(?:-?(?:[A-Za-z_]|[^\0-\x7f]|\\[^\n])|--)(?:[\w-]|[^\0-\x7f]|\\[^\n])*|\[\s*(?:[\w|*-]|[^\0-\x7f]|\\[^\n])+\s*(?:[~|^$*]?=\s*(?:"[^"\\\n]*(?:\\[\s\S][^"\\\n]*)*"|'[^'\\\n]*(?:\\[\s\S][^'\\\n]*)*'|(?:-?(?:[A-Za-z_]|[^\0-\x7f]|\\[^\n])|--)(?:[\w-]|[^\0-\x7f]|\\[^\n])*)\s*(?:[iIsS]\s*)?)?\]|\|/y
const MOST = 10_000

/**
 * What makes a selector invalid, by the tokens of the Selectors standard: the part that no browser takes; null where
 * nothing was found. Arguments in parentheses are not judged, and only a page can tell whether a pseudo-class is known.
 */
export function selectorError(selector: string): string | null {
  const text = selector.trim()
  if (text === '') return '“”'
  if (text.length > MOST) return null
  let needsCompound = true
  let at = 0
  while (at < text.length) {
    TOKEN.lastIndex = at
    const token = TOKEN.exec(text)?.[0]
    if (!token) return shown(text.slice(at))
    at += token.length
    const combines = /^\s*[>+~,]/.test(token)
    if (combines && needsCompound) return shown(token)
    if (!/^\s+$/.test(token)) needsCompound = combines
    if (token.startsWith(':') && text[at] === '(') {
      const end = closing(text, at)
      if (end < 0) return shown(text.slice(at))
      at = end
    }
  }
  return needsCompound ? shown(text.slice(-10)) : null
}

const shown = (part: string): string => `“${part.trim().slice(0, 40)}”`

/** Behind the parenthesis that closes the one at `from`; -1: there is none. */
function closing(text: string, from: number): number {
  let depth = 0
  let quote = ''
  for (let i = from; i < text.length; i++) {
    const sign = text[i] ?? ''
    if (sign === '\\') i++
    else if (quote) quote = sign === quote ? '' : quote
    else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '(') depth++
    else if (sign === ')' && --depth === 0) return i + 1
  }
  return -1
}
