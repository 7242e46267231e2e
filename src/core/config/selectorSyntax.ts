/** The tokens of the Selectors and CSS Syntax standards, as far as a selector without its arguments has them. */
const ESCAPED = String.raw`\\(?:[0-9a-fA-F]{1,6}\s?|[^\n0-9a-fA-F])`
const LETTER = String.raw`(?:[A-Za-z_]|[^\x00-\x7f]|${ESCAPED})`
const REST = String.raw`(?:[\w-]|[^\x00-\x7f]|${ESCAPED})*`
const IDENT = `(?:-?${LETTER}|--)${REST}`
const STRING = String.raw`"[^"\\\n]*(?:\\[\s\S][^"\\\n]*)*"|'[^'\\\n]*(?:\\[\s\S][^'\\\n]*)*'`
const ATTRIBUTE = String.raw`\[\s*(?:(?:${IDENT}|\*)?\|)?${IDENT}\s*(?:[~|^$*]?=\s*(?:${STRING}|${IDENT})\s*(?:[iIsS]\s*)?)?\]`
const COMBINATOR = String.raw`\s*[>+~,]\s*|\s+`
const TOKEN = new RegExp(
  String.raw`${COMBINATOR}|\*|\||#(?:[\w-]|[^\x00-\x7f]|${ESCAPED})+|(?:\.|::?)?${IDENT}|${ATTRIBUTE}`,
  'y',
)
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
