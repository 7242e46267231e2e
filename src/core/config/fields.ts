import { note } from '../model/code.ts'
import { isObject, type JsonObject, type Refusal } from './json.ts'

/** Thrown and caught within this room only: the first field that has not the type that the format gives it. */
export class WrongField extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}

const wrong = (path: string, expected: string, value: unknown): never => {
  throw new WrongField(
    note('wrong-type', path, expected, value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value),
  )
}

/** Reads the fields of one JSON object, and names the place of the one that is wrong. A missing or null field is its default. */
export function fieldsOf(object: JsonObject, path: string) {
  const at = (name: string): string => (path ? `${path}.${name}` : name)
  const own = (name: string): unknown => (Object.hasOwn(object, name) ? (object[name] ?? undefined) : undefined)
  return {
    text(name: string, fallback: string): string {
      const value = own(name) ?? fallback
      return typeof value === 'string' ? value : wrong(at(name), 'string', value)
    },
    textOrNull(name: string): string | null {
      const value = own(name) ?? null
      return value === null || typeof value === 'string' ? value : wrong(at(name), 'string', value)
    },
    flag(name: string, fallback: boolean): boolean {
      const value = own(name) ?? fallback
      return typeof value === 'boolean' ? value : wrong(at(name), 'boolean', value)
    },
    whole(name: string, fallback: number): number {
      const value = own(name) ?? fallback
      return typeof value === 'number' && Number.isSafeInteger(value) ? value : wrong(at(name), 'whole number', value)
    },
    oneOf<Value extends string>(name: string, allowed: readonly Value[], fallback: Value): Value {
      const value = own(name) ?? fallback
      const found = allowed.find((one) => one === value)
      if (found !== undefined) return found
      if (typeof value !== 'string') return wrong(at(name), 'string', value)
      throw new WrongField(note('unknown-value', at(name), value, allowed.join(', ')))
    },
    object(name: string): JsonObject {
      const value = own(name) ?? {}
      return isObject(value) ? value : wrong(at(name), 'object', value)
    },
    objects(name: string): readonly JsonObject[] {
      const value = own(name) ?? []
      if (!Array.isArray(value)) return wrong(at(name), 'array', value)
      return value.map((item, index) => (isObject(item) ? item : wrong(`${at(name)}[${index}]`, 'object', item)))
    },
  }
}
