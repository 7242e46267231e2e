import { isObject } from '../config/json.ts'
import { compiledRule } from '../derive/cleanUp.ts'
import { ACTION_KINDS } from '../model/action.ts'
import { type Note, note, REASONS, SEVERITY } from '../model/code.ts'
import { DATA_TYPES } from '../model/property.ts'
import { readJsonFile } from '../session/jsonFile.ts'
import {
  boolean,
  count,
  either,
  list,
  number,
  object,
  onlyFields,
  record,
  refuse,
  type Shape,
  text,
  WrongShape,
} from '../session/shape.ts'
import type { Check, CheckPlace, Expectation } from './check.ts'

const MOST_CHECKS = 10_000
const TEXT = 20_000
const PLACES = ['any', 'every', 'session'] as const

/**
 * Reads a file of checks: `{"checks": [{"key", "on", "expect"}]}`; `on` is `any` where it is not given.
 *
 * @returns the checks, or a refusal that names the place
 */
export function parseChecks(
  source: string,
): { readonly ok: true; readonly checks: readonly Check[] } | { readonly ok: false; readonly refusal: Note } {
  const read = readJsonFile(source, file)
  return read.ok ? { ok: true, checks: read.value } : read
}

const rule: Shape<string> = (value, path) => {
  const source = text(TEXT)(value, path)
  const compiled = compiledRule(source)
  if (compiled.ok) return source
  const { message, position } = compiled.error
  throw new WrongShape(note('checks-rule-invalid', path, source, message, String(position)))
}

const expectation: Record<keyof Expectation, Shape<unknown>> = {
  status: either(SEVERITY),
  reason: either(Object.values(REASONS).flat()),
  present: boolean,
  equals: text(TEXT),
  matches: rule,
  dataType: either(DATA_TYPES),
  min: number,
  max: number,
  length: count,
}
const EXPECTED = Object.keys(expectation) as (keyof Expectation)[]

const expected: Shape<Expectation> = (value, path) => {
  const given = object(value, path)
  onlyFields(given, path, EXPECTED)
  if (Object.keys(given).length === 0) throw new WrongShape(note('checks-nothing-expected', path, EXPECTED.join(', ')))
  return record(expectation as { [Key in keyof Expectation]-?: Shape<Exclude<Expectation[Key], undefined>> }, EXPECTED)(
    given,
    path,
  )
}

const place: Shape<CheckPlace> = (value, path) => {
  if (value === undefined) return 'any'
  if (typeof value === 'string') return either(PLACES)(value, path)
  if (!isObject(value)) return refuse(path, `${PLACES.join(', ')}, {"kind": …} or {"name": …}`, value)
  const isKind = Object.hasOwn(value, 'kind')
  onlyFields(value, path, isKind ? ['kind'] : ['name'])
  return isKind
    ? { kind: either(ACTION_KINDS)(value.kind, `${path}.kind`) }
    : { name: text(TEXT)(value.name, `${path}.name`) }
}

const check: Shape<Check> = (value, path) => {
  const given = object(value, path)
  onlyFields(given, path, ['key', 'on', 'expect'])
  return {
    key: text(TEXT)(given.key, `${path}.key`),
    on: place(given.on, `${path}.on`),
    expect: expected(given.expect, `${path}.expect`),
  }
}

/** The list itself, for files that hold checks beside other things. */
export const checkList = list(check, MOST_CHECKS)

const file: Shape<readonly Check[]> = (value) => {
  if (!isObject(value) || !Object.hasOwn(value, 'checks')) throw new WrongShape(note('not-checks'))
  return checkList(value.checks, 'checks')
}

/** A file of these checks. */
export const writeChecks = (checks: readonly Check[]): string => `${JSON.stringify({ checks }, null, 2)}\n`
