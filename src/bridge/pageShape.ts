import { AGENT_TEXTS } from '../core/model/agentReading.ts'
import type { LateReadings, Listed, PageAction } from '../core/model/pageAction.ts'
import { ACTION_ENTRIES, AGENT_ENTRIES, NAME_LENGTH, RAW_TEXT, URL_LENGTH } from './bounds.ts'
import type { FromPage } from './pageMessages.ts'

/** Makes a copy of what has the right shape and size, without anything else that was in it; throws otherwise. */
type Shape<T> = (value: unknown) => T

const MOST_READINGS = 5_000
const MOST_NOTES = 20

const WRONG = new TypeError('message of the wrong shape')
const refuse = (): never => {
  throw WRONG
}

const text =
  (limit: number): Shape<string> =>
  (value) =>
    typeof value === 'string' && value.length <= limit ? value : refuse()

const name = text(NAME_LENGTH)
const url = text(URL_LENGTH)
const raw = text(RAW_TEXT)
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

const note = record({ code: name, args: array(name, MOST_NOTES) })
const notes = array(note, MOST_NOTES)

const reading = byKind<unknown>({
  value: record({
    kind: either('value'),
    text: raw,
    length: number,
    form: either('string', 'other'),
    warnings: notes,
  }),
  missing: record({
    kind: either('missing'),
    reason: note,
    warnings: notes,
  }),
})

const headers: Shape<Readonly<Record<string, string | null>>> = (value) => {
  const entries = Object.entries(object(value))
  if (entries.length > ACTION_ENTRIES) return refuse()
  return Object.fromEntries(entries.map(([key, entry]) => [name(key), orNull(raw)(entry)]))
}

const request = record({
  id: number,
  api: either('fetch', 'xhr'),
  method: name,
  url,
  credentials: either('omit', 'same-origin', 'include'),
  startedAt: number,
  endedAt: orNull(number),
  response: orNull(
    record({
      status: number,
      type: either('basic', 'cors', 'default', 'error', 'opaque', 'opaqueredirect', 'xhr'),
      url,
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
  key: name,
  jsType: either('string', 'number', 'date', 'boolean', 'null', 'undefined', 'other'),
  text: raw,
  length: number,
  public: boolean,
  at: number,
  beforeAttach: boolean,
})

const action = record({
  id: number,
  kind: either('load', 'xhr', 'custom', 'route', 'manual'),
  name,
  startedAt: number,
  endedAt: number,
  url,
  title: name,
  boundaries: either('agent', 'simulated'),
  cutOff: orNull(either('navigation', 'time')),
  beforeAttach: boolean,
  revision: number,
  readings: list(reading, MOST_READINGS),
  requests: list(request, ACTION_ENTRIES),
  apiValues: list(apiValue, ACTION_ENTRIES),
  signals: record({
    doNotTrack: boolean,
    doNotTrackSource: name,
    globalPrivacyControl: boolean,
    enabled: boolean,
  }),
  agent: orNull(list(list(orNull(name), AGENT_TEXTS.length), AGENT_ENTRIES)),
}) as Shape<PageAction>

const late = record({
  id: number,
  revision: number,
  at: number,
  places: list(number, MOST_READINGS),
  readings: list(reading, MOST_READINGS),
}) as Shape<LateReadings>

const message = byKind<FromPage>({
  action: record({ kind: either('action'), action }),
  late: record({ kind: either('late'), late }),
  began: record({ kind: either('began') }),
  counted: record({ kind: either('counted'), selector: raw, count: number }),
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
