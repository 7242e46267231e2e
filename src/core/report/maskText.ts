const MASKED = /^‹\d+ (?:letters|digits|mixed)›$/
/** Whether a text is what is left of a masked one. */
export const isMasked = (text: string): boolean => MASKED.test(text)

/**
 * A text as its length in UTF-16 units and its class: `‹12 letters›`, `‹5 digits›`, else `‹9 mixed›`. Nothing stays
 * nothing.
 */
export function maskText(text: string): string {
  if (text === '') return ''
  const kind = /^\p{L}+$/u.test(text) ? 'letters' : /^\d+$/.test(text) ? 'digits' : 'mixed'
  return `‹${text.length} ${kind}›`
}
