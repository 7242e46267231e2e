import type { Note } from '../model/code.ts'
import { maskText } from './maskText.ts'
import { isReadable } from './readable.ts'

/** What every text passes on its way into a report: as it is, or masked. The one place where masking happens. */
export type Veil = {
  /** A value, or text that holds nothing but one. */
  readonly value: <Text extends string | null>(text: Text) => Text | string
  /** Text of the page beside values, such as a title or an action's name: values in it are masked. */
  readonly words: (text: string) => string
  /** An address: values of its parameters, of its hash, and others in it are masked. */
  readonly url: (url: string) => string
  /** The words that a sentence names. */
  readonly note: (said: Note) => Note
}

export const OPEN: Veil = { value: (text) => text, words: (text) => text, url: (url) => url, note: (said) => said }

/** Shorter texts are part of any other text by chance, longer ones stand in no title or address. */
const SHORTEST = 3
const LONGEST = 2_000

/**
 * Masks every value.
 *
 * @param values what was read, to be found in other texts as well
 */
export function startVeil(values: Iterable<string>): Veil {
  const known = [...new Set(values)]
    .filter(({ length }) => length >= SHORTEST && length <= LONGEST)
    .sort((a, b) => b.length - a.length)
  const finder =
    known.length > 0
      ? new RegExp(known.map((text) => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|'), 'g')
      : null
  const words = (text: string): string => (finder ? text.replace(finder, maskText) : text)
  const url = (address: string): string => words(address.replace(/[?#].*$/s, maskParameters))
  return {
    value: (text) => (text === null ? text : maskText(text)),
    words,
    url,
    note: ({ args, ...said }) => ({
      ...said,
      args: args.map((arg, index) => {
        if (!isReadable(said.code, index)) return maskText(arg)
        return /^https?:/.test(arg) ? url(arg) : words(arg)
      }),
    }),
  }
}

/** The part of an address from `?` or `#` on: names stay, values don't. */
const maskParameters = (tail: string): string =>
  tail.replaceAll(/([?#&])([^=&#?]*)(=?)([^&#?]*)/g, (_, sign: string, name: string, equals: string, value: string) =>
    equals ? `${sign}${name}=${maskText(value)}` : `${sign}${maskText(name)}`,
  )
