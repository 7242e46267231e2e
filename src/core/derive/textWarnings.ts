import { note, type Warning } from '../model/code.ts'

const ENCODED = /%[0-9A-Fa-f]{2}/

/** What a text shows of itself: the product neither trims nor decodes. Arguments: what decoding would give. */
export function textWarnings(text: string, encodable: boolean): Warning[] {
  const warnings: Warning[] = []
  if (text.trim() !== text) warnings.push(note('untrimmed-value'))
  if (encodable && ENCODED.test(text)) {
    const decoded = decode(text)
    if (decoded !== null) warnings.push(note('encoded-value', decoded.slice(0, 100)))
  }
  return warnings
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
