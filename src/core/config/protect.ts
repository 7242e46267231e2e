import { MARK } from './verbatim.ts'

/** `template`: JSON with Go placeholders. `own`: our file, in which the mark is ours already. */
export type JsonKind = 'json' | 'template' | 'own'

export type Replacement = {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Inside a string, so without quotes of its own. */
  readonly inside: boolean
}
export type Protected = { readonly replacements: readonly Replacement[]; readonly tooDeep: number | null }

/** Our bound on nesting; a real application body has less than 15. */
export const DEPTH_MAX = 100

const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y

/**
 * Finds what `JSON.parse` would change or refuse though it is meant: numbers that lose digits, placeholders, and strings
 * that begin with the mark. One pass; nothing is judged but the depth.
 */
export function protect(text: string, kind: JsonKind): Protected {
  const replacements: Replacement[] = []
  const replace = (start: number, end: number, by: string, inside = false): void => {
    replacements.push({ start, end, text: by, inside })
  }
  const lastClose = kind === 'template' ? text.lastIndexOf('}}') : -1
  const placeholderEnd = (from: number): number =>
    from + 2 <= lastClose && text.startsWith('{{', from) ? text.indexOf('}}', from + 2) + 2 : -1
  let depth = 0
  let at = 0
  while (at < text.length) {
    const sign = text.charCodeAt(at)
    if (sign === 0x22) at = string(at + 1)
    else if (sign === 0x7b || sign === 0x5b) {
      const end = placeholderEnd(at)
      if (end > 0) {
        replace(at, end, JSON.stringify(MARK + text.slice(at, end)))
        at = end
        continue
      }
      if (++depth > DEPTH_MAX) return { replacements, tooDeep: at }
      at++
    } else if (sign === 0x7d || sign === 0x5d) {
      depth--
      at++
    } else if (sign === 0x2d || (sign >= 0x30 && sign <= 0x39)) {
      NUMBER.lastIndex = at
      const token = NUMBER.exec(text)?.[0]
      if (token && !survives(token)) replace(at, at + token.length, JSON.stringify(MARK + token))
      at += token?.length ?? 1
    } else at++
  }
  return { replacements, tooDeep: null }

  function string(start: number): number {
    if (kind !== 'own') {
      if (text[start] === MARK) replace(start, start + 1, MARK + MARK, true)
      else if (text.slice(start, start + 6).toLowerCase() === '\\ue000') replace(start, start + 6, MARK + MARK, true)
    }
    let i = start
    while (i < text.length) {
      const sign = text.charCodeAt(i)
      if (sign === 0x22) return i + 1
      const end = sign === 0x7b ? placeholderEnd(i) : -1
      if (end > 0) {
        const escaped = JSON.stringify(text.slice(i, end)).slice(1, -1)
        if (escaped !== text.slice(i, end)) replace(i, end, escaped, true)
        i = end
      } else i += sign === 0x5c ? 2 : 1
    }
    return i
  }
}

/** The text with what was found replaced; `sameLength` keeps every offset, to find an error's place. */
export function replaced(text: string, { replacements }: Protected, sameLength = false): string {
  const parts: string[] = []
  let from = 0
  for (const { start, end, text: by, inside } of replacements) {
    const filler = 'x'.repeat(Math.max(0, end - start - (inside ? 0 : 2)))
    parts.push(text.slice(from, start), sameLength ? (inside ? filler : `"${filler}"`.slice(0, end - start)) : by)
    from = end
  }
  parts.push(text.slice(from))
  return parts.join('')
}

/** Whether a number's text and the number that JavaScript makes of it are the same value. */
function survives(token: string): boolean {
  if (token.length <= 15 && !/[eE]/.test(token)) return token !== '-0'
  return decimal(token) === decimal(String(Number(token)))
}

/** A decimal in one canonical spelling: digits without outer zeros, and the exponent of the last of them. */
function decimal(token: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(token)
  if (!match) return token
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  const digits = (whole + fraction).replace(/^0+/, '')
  const kept = digits.replace(/0+$/, '')
  if (kept === '') return `${sign}0`
  return `${sign}${kept}e${BigInt(exponent) - BigInt(fraction.length) + BigInt(digits.length - kept.length)}`
}
