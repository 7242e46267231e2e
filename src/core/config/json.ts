import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser'
import { DEPTH_MAX, type JsonKind, type Protected, protect, replaced } from './protect.ts'
import { done, placeOf, type Result, refused } from './refusal.ts'
import { isNumberText, plain, verbatimText } from './verbatim.ts'

export type JsonObject = { readonly [key: string]: unknown }

/** UTF-16 units; a real application body has some tens of thousands, and an extension's storage takes 10 MB. */
export const TEXT_MAX = 4 * 1024 * 1024

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An object's own field; never an inherited one. */
export const own = (object: JsonObject, name: string): unknown =>
  Object.hasOwn(object, name) ? object[name] : undefined

/**
 * Text to JSON; what JSON has no value for is kept to the letter (`verbatim.ts`).
 *
 * @returns the value, or a refusal that names the line, the column and what is wrong there
 */
export function parseJson(text: string, kind: JsonKind = 'json'): Result<unknown> {
  const clean = text.replace(/^\uFEFF/, '')
  if (clean.length > TEXT_MAX) return refused('too-large', String(Math.round(clean.length / 1024 / 1024)))
  const found = protect(clean, kind)
  if (found.tooDeep !== null) return refused('too-deep', ...placeOf(clean, found.tooDeep), String(DEPTH_MAX))
  try {
    return done(JSON.parse(found.replacements.length > 0 ? replaced(clean, found) : clean))
  } catch {
    const { offset, what } = firstError(clean, found)
    return refused('not-json', ...placeOf(clean, offset), what)
  }
}

/** The browsers' own messages name no place, or each another one. */
function firstError(text: string, found: Protected): { offset: number; what: string } {
  const errors: ParseError[] = []
  parse(replaced(text, found, true), errors, { disallowComments: true })
  const first = errors[0]
  return first ? { offset: first.offset, what: printParseErrorCode(first.error) } : { offset: 0, what: 'InvalidSymbol' }
}

const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/g
const PLACEHOLDER = /\{\{.*?\}\}/g

/** JSON to text, two spaces deep. Verbatim numbers are written as they came, placeholders as the kind allows. */
export function writeJson(value: unknown, kind: JsonKind = 'json'): string {
  return `${JSON.stringify(value, null, 2).replace(STRING, (token) => written(token, kind))}\n`
}

function written(token: string, kind: JsonKind): string {
  if (token[1] !== '\uE000') return kind === 'template' && token.includes('{{') ? withPlaceholders(token) : token
  const text: string = JSON.parse(token)
  const raw = verbatimText(text)
  if (raw !== null && isNumberText(raw)) return raw
  if (kind === 'own') return token
  if (raw === null) return JSON.stringify(plain(text))
  return kind === 'template' && raw.startsWith('{{') ? raw : JSON.stringify(raw)
}

/** In a template the text of a placeholder is not JSON, whatever stands around it. */
const withPlaceholders = (token: string): string =>
  token.replace(PLACEHOLDER, (inside) => JSON.parse(`"${inside}"`) as string)
