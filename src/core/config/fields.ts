import { isObject, type JsonObject, own } from './json.ts'
import { type Problem, problem } from './problem.ts'
import { isNumberText, verbatimText } from './verbatim.ts'

/** Where the flaws of fields are collected. */
export type Flaws = {
  readonly found: Problem[]
  /** The property that is being read, by its key; null: the application itself. */
  readonly key: string | null
}

const typeName = (value: unknown): string => {
  const raw = verbatimText(value)
  if (raw !== null && isNumberText(raw)) return 'number'
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
}

/**
 * Reads the fields of one JSON object. A missing or null field is its default; a wrong one too, and the flaw names its
 * place. A placeholder that stands for more than text is not known before the template is filled in.
 */
export function fieldsOf(object: JsonObject, path: string, { found, key }: Flaws) {
  const at = (name: string): string => (path ? `${path}.${name}` : name)
  const present = (name: string): unknown => own(object, name) ?? undefined
  const flawed = <Value>(place: string, expected: string, value: unknown, fallback: Value): Value => {
    const raw = verbatimText(value)
    found.push(
      raw !== null && !isNumberText(raw)
        ? problem('placeholder', key, place, raw)
        : problem('wrong-type', key, place, expected, typeName(value)),
    )
    return fallback
  }
  const objectsAt = (place: string, value: unknown): readonly JsonObject[] => {
    if (!Array.isArray(value)) return flawed(place, 'array', value, [])
    return value.map((item, index) => (isObject(item) ? item : flawed(`${place}[${index}]`, 'object', item, {})))
  }
  return {
    text<Fallback extends string | null>(name: string, fallback: Fallback): string | Fallback {
      const value = present(name) ?? fallback
      if (typeof value === 'string') {
        const raw = verbatimText(value)
        return raw === null ? value : isNumberText(raw) ? flawed(at(name), 'string', value, fallback) : raw
      }
      return value === fallback ? fallback : flawed(at(name), 'string', value, fallback)
    },
    flag(name: string, fallback: boolean): boolean {
      const value = present(name) ?? fallback
      return typeof value === 'boolean' ? value : flawed(at(name), 'boolean', value, fallback)
    },
    whole(name: string, fallback: number): number {
      const value = present(name) ?? fallback
      return typeof value === 'number' && Number.isSafeInteger(value)
        ? value
        : flawed(at(name), 'whole number', value, fallback)
    },
    oneOf<Value extends string, Fallback>(
      name: string,
      allowed: readonly Value[],
      fallback: Fallback,
    ): Value | Fallback {
      const value = present(name)
      if (value === undefined) return fallback
      const known = allowed.find((one) => one === value)
      if (known !== undefined) return known
      if (typeof value !== 'string' || verbatimText(value) !== null) return flawed(at(name), 'string', value, fallback)
      found.push(
        value.includes('{{')
          ? problem('placeholder', key, at(name), value)
          : problem('unknown-value', key, at(name), value, allowed.join(', ')),
      )
      return fallback
    },
    object(name: string): JsonObject {
      const value = present(name) ?? {}
      return isObject(value) ? value : flawed(at(name), 'object', value, {})
    },
    objects: (name: string): readonly JsonObject[] => objectsAt(at(name), present(name) ?? []),
  }
}
