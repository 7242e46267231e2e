import { isObject } from '../config/json.ts'
import { type Note, note } from '../model/code.ts'

export type ShapeRefusalCode =
  /** Place, what it must be, what it is. */
  | 'file-wrong-type'
  /** Place, value, what it may be. */
  | 'file-unknown-value'
  /** Place, field, the fields that are known. */
  | 'file-unknown-field'
  /** Place, length, limit. */
  | 'file-too-long'

/** Thrown by shapes, caught where a file is read: the first place that is not as its format has it. */
export class WrongShape<Code extends string = ShapeRefusalCode> extends Error {
  constructor(readonly refusal: Note<Code>) {
    super(refusal.code)
  }
}

/** Makes a copy of what has the right shape, without anything else that was in it; throws a `WrongShape` otherwise. */
export type Shape<T> = (value: unknown, path: string) => T

const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value)

export function refuse(path: string, expected: string, value: unknown): never {
  throw new WrongShape(note('file-wrong-type', path || '.', expected, value === undefined ? 'missing' : kindOf(value)))
}

export const text =
  (limit: number): Shape<string> =>
  (value, path) => {
    if (typeof value !== 'string') return refuse(path, 'string', value)
    if (value.length > limit) throw new WrongShape(note('file-too-long', path, String(value.length), String(limit)))
    return value
  }

export const boolean: Shape<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : refuse(path, 'boolean', value)

export const number: Shape<number> = (value, path) =>
  typeof value === 'number' && Number.isFinite(value) ? value : refuse(path, 'number', value)

export const count: Shape<number> = (value, path) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
    ? value
    : refuse(path, 'whole number from 0', value)

/** Milliseconds that a `Date` can hold (ECMAScript, "Time Values and Time Range"). */
export const time: Shape<number> = (value, path) =>
  typeof value === 'number' && Math.abs(value) <= 8.64e15 ? value : refuse(path, 'time in ms', value)

export const either =
  <const T extends string>(words: readonly T[]): Shape<T> =>
  (value, path) => {
    const found = words.find((word) => word === value)
    if (found !== undefined) return found
    if (typeof value !== 'string') return refuse(path, 'string', value)
    throw new WrongShape(note('file-unknown-value', path, value.slice(0, 100), words.join(', ')))
  }

export const orNull =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value, path) =>
    value === null ? null : shape(value, path)

const at = (path: string, key: string): string => (path ? `${path}.${key}` : key)

export const object: Shape<Readonly<Record<string, unknown>>> = (value, path) =>
  isObject(value) ? value : refuse(path, 'object', value)

/** Fields beside the named ones are left out; a field of `optional` may be missing. */
export function record<T extends object>(
  shapes: { readonly [Key in keyof T]-?: Shape<Exclude<T[Key], undefined>> },
  optional: readonly (keyof T & string)[] = [],
): Shape<T> {
  const fields = Object.entries(shapes) as [keyof T & string, Shape<unknown>][]
  return (value, path) => {
    const from = object(value, path)
    const copy: Record<string, unknown> = {}
    for (const [key, shape] of fields) {
      const own = Object.hasOwn(from, key) ? from[key] : undefined
      if (own === undefined && optional.includes(key)) continue
      copy[key] = shape(own, at(path, key))
    }
    return copy as T
  }
}

/** Refuses fields that the format does not know, so that a slip of the pen is not passed over. */
export function onlyFields(value: Readonly<Record<string, unknown>>, path: string, known: readonly string[]): void {
  const unknown = Object.keys(value).find((key) => !known.includes(key))
  if (unknown !== undefined)
    throw new WrongShape(note('file-unknown-field', path || '.', unknown.slice(0, 100), known.join(', ')))
}

export const list =
  <T>(shape: Shape<T>, limit: number): Shape<readonly T[]> =>
  (value, path) => {
    if (!Array.isArray(value)) return refuse(path, 'array', value)
    if (value.length > limit) throw new WrongShape(note('file-too-long', path, String(value.length), String(limit)))
    return value.map((item, index) => shape(item, `${path}[${index}]`))
  }

/** An object with any keys. */
export const dictionary =
  <T>(shape: Shape<T>, limit: number): Shape<Readonly<Record<string, T>>> =>
  (value, path) => {
    const entries = Object.entries(object(value, path))
    if (entries.length > limit) throw new WrongShape(note('file-too-long', path, String(entries.length), String(limit)))
    return Object.fromEntries(entries.map(([key, one]) => [key, shape(one, at(path, key))]))
  }
