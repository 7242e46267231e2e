import type { Note } from '../model/code.ts'
import { maskText } from './maskText.ts'

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
 * The words of a sentence that come from the configuration or the tool, by code: the positions of its arguments that
 * may be read. All others may hold values and are masked, those of codes that are not listed among them.
 */
const READABLE: Readonly<Record<string, readonly number[]>> = {
  'selector-no-match': [0],
  'selector-empty-text': [0, 1],
  'attribute-missing': [0, 1],
  'path-missing': [0, 1],
  'path-lexical': [0, 1],
  'json-invalid': [0, 1],
  'json-not-text': [0, 1],
  'json-path-missing': [0, 1],
  'function-missing': [0],
  'meta-missing': [0],
  'meta-property-only': [0],
  'cookie-missing': [0],
  'query-missing': [0],
  'header-missing': [0],
  'api-not-called': [0],
  'rule-no-match': [0],
  'rule-group-unset': [0],
  'rule-empty': [0],
  'rule-invalid': [0, 1, 2],
  'rule-too-expensive': [0],
  'cookie-http-only': [0],
  'document-sandboxed': [0],
  'header-not-exposed': [0, 1],
  'api-key-unknown': [0],
  'api-key-case': [0, 1],
  'api-type': [1],
  'api-range': [1],
  'api-too-long': [0, 1],
  'api-container': [0, 1],
  'selector-invalid': [0],
  'path-invalid': [0],
  'name-invalid': [0],
  'function-invalid': [0, 1],
  'read-threw': [0],
  'function-threw': [0],
  'capture-request-excluded': [0, 1],
  'agent-too-old': [0, 1],
  'framework-unsupported': [0],
  'server-side': [0],
  'not-a-long': [1],
  'not-a-double': [1],
  cut: [0, 1],
  'html-attribute-not-live': [0],
  'bare-input': [0],
  'first-of-many': [0],
  'brittle-selector': [0],
  'object-text': [0],
  'function-not-listed': [0],
  'rule-quantified-group': [0, 1],
  'rule-greedy-group': [0, 1],
  'rule-back-reference': [0, 1],
  'rule-many-groups': [0, 1],
  'rule-needless-group': [0, 1],
  'beacon-budget': [0],
  'page-override': [0],
  'needs-numbers': [0, 1],
  status: [0, 1],
  reason: [0, 1],
  'data-type': [0, 1],
  matches: [0],
  'key-unknown': [0],
  'no-action-kind': [0],
  'no-action-name': [0],
  'not-in-session': [0],
  length: [0, 1],
}

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
        if (!READABLE[said.code]?.includes(index)) return maskText(arg)
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
