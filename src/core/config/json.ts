import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser'
import { type Note, note } from '../model/code.ts'

export type RefusalCode =
  | 'not-json'
  | 'too-large'
  | 'not-an-application'
  | 'no-properties'
  | 'wrong-type'
  | 'unknown-value'
  | 'dangling-metadata'
export type Refusal = Note<RefusalCode>

export type JsonObject = { readonly [key: string]: unknown }

/** UTF-16 units; a real application body has some tens of thousands, and an extension's storage takes 10 MB. */
const TEXT_MAX = 4 * 1024 * 1024

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Text to JSON.
 *
 * @returns the value, or a refusal that names the line, the column and what is wrong there
 */
export function parseJson(text: string): { ok: true; value: unknown } | { ok: false; refusal: Refusal } {
  if (text.length > TEXT_MAX)
    return { ok: false, refusal: note('too-large', String(Math.round(text.length / 1024 / 1024))) }
  const clean = text.replace(/^\uFEFF/, '')
  try {
    return { ok: true, value: JSON.parse(clean) }
  } catch {
    const { offset, what } = firstError(clean)
    const before = clean.slice(0, offset).split('\n')
    const column = (before.at(-1)?.length ?? 0) + 1
    return { ok: false, refusal: note('not-json', String(before.length), String(column), what) }
  }
}

/** The browsers' own messages name no place, or each another one. */
function firstError(text: string): { offset: number; what: string } {
  const errors: ParseError[] = []
  try {
    parse(text, errors, { disallowComments: true })
  } catch {
    return { offset: 0, what: 'NestedTooDeep' }
  }
  const first = errors[0]
  return first ? { offset: first.offset, what: printParseErrorCode(first.error) } : { offset: 0, what: 'InvalidSymbol' }
}
