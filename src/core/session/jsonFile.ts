import { parseJson } from '../config/json.ts'
import { type Note, variant } from '../model/code.ts'
import { type Shape, WrongShape } from './shape.ts'

export type FileRefusal<Code extends string> = { readonly ok: false; readonly refusal: Note<Code | 'not-json'> }

/**
 * Text of one of our own files to what its format holds.
 *
 * @param shape may throw a `WrongShape`
 * @returns the value, or a refusal that names the place
 */
export function readJsonFile<T>(
  text: string,
  shape: Shape<T>,
): { readonly ok: true; readonly value: T } | FileRefusal<string> {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const placed = parseJson(text)
    return !placed.ok && placed.refusal.code === 'not-json'
      ? { ok: false, refusal: variant('file', 'not-json', ...placed.refusal.args) }
      : { ok: false, refusal: variant('large-file', 'not-json', error instanceof Error ? error.message : '') }
  }
  try {
    return { ok: true, value: shape(json, '') }
  } catch (error) {
    if (error instanceof WrongShape) return { ok: false, refusal: error.refusal }
    throw error
  }
}
