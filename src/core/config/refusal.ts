import { type Note, note } from '../model/code.ts'

/** Why a text can't be taken as a configuration; the sentence of each stands in the messages under `refused_<code>`. */
export const REFUSALS = [
  'empty',
  'not-text',
  'too-large',
  'too-deep',
  'not-json',
  'not-hcl',
  'not-recognised',
  'not-an-application',
  'application-list',
  'other-file',
  'newer-format',
  'wrong-type',
  'no-web-application',
  'no-agent',
  'no-companion',
  'not-writable',
  'locked-by-policy',
] as const
export type RefusalCode = (typeof REFUSALS)[number]
export type Refusal = Note<RefusalCode>

export type Refused = { readonly ok: false; readonly refusal: Refusal }
export type Result<Value> = { readonly ok: true; readonly value: Value } | Refused

export const done = <Value>(value: Value): Result<Value> => ({ ok: true, value })
export const refused = (code: RefusalCode, ...args: string[]): Refused => ({ ok: false, refusal: note(code, ...args) })

/** Line and column, from 1, of a UTF-16 offset, as the first two words of a refusal. */
export function placeOf(text: string, offset: number): [line: string, column: string] {
  const before = text.slice(0, offset).split('\n')
  return [String(before.length), String((before.at(-1)?.length ?? 0) + 1)]
}
