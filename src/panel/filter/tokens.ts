import { type FilterField, isField } from './fields.ts'

/** One word of a query as it was typed, with its place. */
export type Token = {
  readonly start: number
  readonly end: number
  readonly field: FilterField | null
  readonly exclude: boolean
  readonly value: string
}

const TOKEN = /(-?)(?:([a-z]+):)?(?:"([^"]*)"?|(\S*))/y

/**
 * Splits a query into its words. A colon makes a field only after a known name, so an address stays free
 * text; a quotation mark that is never closed runs to the end; a lone `-` is text.
 */
export function tokensOf(query: string): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < query.length) {
    if (/\s/.test(query.charAt(at))) {
      at += 1
      continue
    }
    TOKEN.lastIndex = at
    const [whole, minus, name, quoted, bare] = TOKEN.exec(query) ?? ['']
    const field = name !== undefined && isField(name) ? name : null
    const text = quoted ?? bare ?? ''
    const unknown = name !== undefined && field === null ? `${name}:` : ''
    const exclude = minus === '-' && whole !== '-'
    tokens.push({ start: at, end: at + whole.length, field, exclude, value: whole === '-' ? '-' : unknown + text })
    at += Math.max(whole.length, 1)
  }
  return tokens
}
