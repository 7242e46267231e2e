/**
 * What a format writes that plain JSON has no value for, kept to the letter: a number that JavaScript would round, a
 * template's placeholder outside a string, a Terraform expression. In a body it is a string with this sign in front; a
 * string of the user's that begins with the sign has it twice.
 */
export const MARK = '\uE000'

const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/

export const verbatim = (text: string): string => MARK + text

/** The text as its format wrote it; null for any other value. */
export const verbatimText = (value: unknown): string | null =>
  typeof value === 'string' && value[0] === MARK && value[1] !== MARK ? value.slice(1) : null

export const isNumberText = (text: string): boolean => NUMBER.test(text)

/** A string as the user wrote it, and back. */
export const plain = (text: string): string => (text[0] === MARK && text[1] === MARK ? text.slice(1) : text)
export const guarded = (text: string): string => (text[0] === MARK ? MARK + text : text)
