import { LIMITS } from '../core/model/limits.ts'
import type { FromPage, Listed, PageAction } from './pageMessages.ts'

/** Makes a copy of what has the right shape and size, without anything else that was in it; throws otherwise. */
type Shape<T> = (value: unknown) => T

/** Upper bounds of lists in one message; the page's script keeps to smaller ones. */
const MOST_READINGS = 5_000
const MOST_ENTRIES = 1_000
const MOST_HEADERS = 1_000
const MOST_WARNINGS = 20
const MOST_ARGS = 9
const NAME = 1_000
const URL_LENGTH = 8_000

const WRONG = new TypeError('message of the wrong shape')
const refuse = (): never => {
  throw WRONG
}

const text =
  (limit: number): Shape<string> =>
  (value) =>
    typeof value === 'string' && value.length <= limit ? value : refuse()

const number: Shape<number> = (value) => (typeof value === 'number' && Number.isFinite(value) ? value : refuse())
const boolean: Shape<boolean> = (value) => (typeof value === 'boolean' ? value : refuse())

const either =
  <const T extends string>(...words: readonly T[]): Shape<T> =>
  (value) =>
    words.find((word) => word === value) ?? refuse()

const orNull =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value) =>
    value === null ? null : shape(value)

const object = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : refuse()

const record = <T extends object>(shapes: { readonly [Key in keyof T]: Shape<T[Key]> }): Shape<T> => {
  const entries = Object.entries(shapes) as [string, Shape<unknown>][]
  return (value) => {
    const from = object(value)
    return Object.fromEntries(entries.map(([key, shape]) => [key, shape(from[key])])) as T
  }
}

const array =
  <T>(shape: Shape<T>, limit: number): Shape<readonly T[]> =>
  (value) =>
    Array.isArray(value) && value.length <= limit ? Array.from(value, shape) : refuse()

/** An array serves as a `Listed`; through a port that turns messages into JSON it stays a list. */
const list =
  <T>(shape: Shape<T>, limit: number): Shape<Listed<T>> =>
  (value) => {
    const length = number(object(value).length)
    if (!Number.isInteger(length) || length < 0 || length > limit) return refuse()
    return Array.from({ length }, (_, i) => shape((value as Listed<unknown>)[i]))
  }

const byKind =
  <T>(shapes: Readonly<Record<string, Shape<T>>>): Shape<T> =>
  (value) => {
    const { kind } = object(value)
    const shape = typeof kind === 'string' && Object.hasOwn(shapes, kind) ? shapes[kind] : undefined
    return shape ? shape(value) : refuse()
  }

const notes = array(record({ code: text(100), args: array(text(NAME), MOST_ARGS) }), MOST_WARNINGS)

const reading = byKind<unknown>({
  value: record({
    kind: either('value'),
    text: text(LIMITS.rawText),
    length: number,
    form: either('string', 'other'),
    warnings: notes,
  }),
  missing: record({
    kind: either('missing'),
    reason: record({ code: text(100), args: array(text(NAME), MOST_ARGS) }),
    warnings: notes,
  }),
})

const headers: Shape<Readonly<Record<string, string | null>>> = (value) => {
  const entries = Object.entries(object(value))
  if (entries.length > MOST_HEADERS) return refuse()
  return Object.fromEntries(entries.map(([name, entry]) => [text(NAME)(name), orNull(text(LIMITS.rawText))(entry)]))
}

const request = record({
  id: number,
  api: either('fetch', 'xhr'),
  method: text(100),
  url: text(URL_LENGTH),
  credentials: either('omit', 'same-origin', 'include'),
  startedAt: number,
  endedAt: orNull(number),
  response: orNull(
    record({
      status: number,
      type: either('basic', 'cors', 'default', 'error', 'opaque', 'opaqueredirect', 'xhr'),
      url: text(URL_LENGTH),
      redirected: boolean,
      headers,
    }),
  ),
  beforeAttach: boolean,
})

const apiValue = record({
  call: either('addActionProperties', 'sendSessionProperties'),
  type: either('javaLong', 'date', 'shortString', 'javaDouble'),
  container: boolean,
  key: text(NAME),
  jsType: either('string', 'number', 'date', 'boolean', 'null', 'undefined', 'other'),
  text: text(LIMITS.rawText),
  length: number,
  public: boolean,
  at: number,
  beforeAttach: boolean,
})

const action = record({
  id: number,
  kind: either('load', 'xhr', 'custom', 'route', 'manual'),
  name: text(URL_LENGTH),
  startedAt: number,
  endedAt: number,
  url: text(URL_LENGTH),
  title: text(NAME),
  boundaries: either('agent', 'simulated'),
  beforeAttach: boolean,
  revision: number,
  readings: list(reading, MOST_READINGS),
  requests: list(request, MOST_ENTRIES),
  apiValues: list(apiValue, MOST_ENTRIES),
  signals: record({
    doNotTrack: boolean,
    doNotTrackSource: text(NAME),
    globalPrivacyControl: boolean,
    enabled: boolean,
  }),
}) as Shape<PageAction>

const message = byKind<FromPage>({
  action: record({ kind: either('action'), action }),
  counted: record({ kind: either('counted'), selector: text(LIMITS.rawText), count: number }),
  overflow: record({ kind: either('overflow'), count: number }),
})

/**
 * What came over the page's port, as a copy that holds nothing but the message; null where its shape or size is
 * wrong. Data from a page can be forged in principle: a reason or warning code is any short text here.
 */
export function fromPage(value: unknown): FromPage | null {
  try {
    return message(value)
  } catch {
    return null
  }
}
