import { ACTION_KINDS, CUT_OFF, type Signals, type UserAction } from '../model/action.ts'
import type { AgentReading } from '../model/agentReading.ts'
import { API_TYPES, type ApiValue } from '../model/apiCall.ts'
import { ASSUMPTIONS, type Assumptions, DEFAULT_ASSUMPTIONS } from '../model/assumption.ts'
import type { Note, Reason, Warning } from '../model/code.ts'
import type { LateValue } from '../model/lateValue.ts'
import { LIMITS } from '../model/limits.ts'
import type { Reading } from '../model/reading.ts'
import type { AskedValues, NetworkEntry, PageRequest, PageResponse, SetCookie } from '../model/request.ts'
import type { Settings } from '../model/settings.ts'
import { VISIT_OUTCOMES, type Visit } from './recording.ts'
import {
  boolean,
  count,
  dictionary,
  either,
  list,
  number,
  object,
  orNull,
  record,
  refuse,
  type Shape,
  text,
  time,
} from './shape.ts'

/** UTF-16 units and lengths of lists that a file may have; what a page and the network panel give is well below. */
const WORD = 100
const NAME = 20_000
const URL = 100_000
const FEW = 100
const MANY = 10_000

const isText = text(NAME)
const url = text(URL)

const anyNote = record<Note>({ code: text(WORD), args: list(isText, FEW), variant: text(WORD) }, ['variant'])
const reason = anyNote as Shape<Reason>
const warnings = list(anyNote as Shape<Warning>, FEW)

type Value = Extract<Reading, { kind: 'value' }>
type Missing = Extract<Reading, { kind: 'missing' }>

const value = record<Value>({
  kind: either(['value']),
  text: text(LIMITS.rawText),
  length: count,
  form: either(['string', 'other']),
  warnings,
})
const missing = record<Missing>({ kind: either(['missing']), reason, warnings })

export const reading: Shape<Reading> = (given, path) => {
  const { kind } = object(given, path)
  if (kind === 'value') return value(given, path)
  return kind === 'missing' ? missing(given, path) : refuse(`${path}.kind`, 'value or missing', kind)
}

const response = record<PageResponse>({
  status: count,
  type: either(['basic', 'cors', 'default', 'error', 'opaque', 'opaqueredirect', 'xhr']),
  url,
  redirected: boolean,
  headers: dictionary(orNull(text(LIMITS.rawText)), MANY),
})

export const request = record<PageRequest>({
  id: number,
  api: either(['fetch', 'xhr']),
  method: isText,
  url,
  credentials: either(['omit', 'same-origin', 'include']),
  startedAt: time,
  endedAt: orNull(time),
  response: orNull(response),
  beforeAttach: boolean,
})

export const apiValue = record<ApiValue>({
  call: either(['addActionProperties', 'sendSessionProperties']),
  type: either(API_TYPES),
  container: boolean,
  key: isText,
  jsType: either(['string', 'number', 'date', 'boolean', 'null', 'undefined', 'other']),
  text: text(LIMITS.rawText),
  length: count,
  public: boolean,
  at: time,
  beforeAttach: boolean,
})

const signals = record<Signals>({
  doNotTrack: boolean,
  doNotTrackSource: isText,
  globalPrivacyControl: boolean,
  enabled: boolean,
})

const agentReading = record<AgentReading>({
  id: orNull(isText),
  type: orNull(isText),
  expression: orNull(isText),
  value: orNull(isText),
  info: orNull(isText),
})
const lateValue = record<LateValue>({ source: text(LIMITS.rawText), text: isText, afterMs: time })

/** An action without its readings, which a file keeps apart, and with its document's time origin. */
export type ActionFacts = Omit<UserAction, 'readings'> & { readonly timeOrigin: number }

export const actionFacts = record<ActionFacts>(
  {
    id: count,
    document: isText,
    frame: isText,
    kind: either(ACTION_KINDS),
    name: url,
    startedAt: time,
    endedAt: time,
    at: time,
    url,
    title: url,
    boundaries: either(['agent', 'simulated']),
    cutOff: orNull(either(CUT_OFF)),
    beforeAttach: boolean,
    requests: list(request, MANY),
    apiValues: list(apiValue, MANY),
    signals,
    agent: orNull(list(agentReading, MANY)),
    late: list(lateValue, MANY),
    timeOrigin: time,
  },
  ['cutOff', 'agent', 'late'],
)

const setCookie = record<SetCookie>(
  {
    name: isText,
    httpOnly: boolean,
    secure: boolean,
    partitioned: boolean,
    domain: isText,
    path: isText,
    sameSite: either(['strict', 'lax', 'none']),
    expiresAt: number,
    malformed: either(['size', 'characters', 'tab']),
  },
  ['secure', 'partitioned', 'domain', 'path', 'sameSite', 'expiresAt', 'malformed'],
)

const values = dictionary(text(LIMITS.rawText), MANY)
const asked = record<AskedValues>({ requestHeaders: values, responseHeaders: values, postParameters: values })

export const networkEntry = record<NetworkEntry>(
  {
    url,
    method: isText,
    status: count,
    startedAt: time,
    document: boolean,
    corsMode: boolean,
    byScript: boolean,
    responseHeaders: list(isText, MANY),
    exposed: list(url, MANY),
    setCookies: list(setCookie, MANY),
    sentCookies: list(isText, MANY),
    location: url,
    origin: isText,
    allowOrigin: url,
    allowCredentials: boolean,
    top: boolean,
    crossSite: boolean,
    byWorker: boolean,
    asked,
  },
  ['byScript', 'location', 'origin', 'allowOrigin', 'allowCredentials', 'top', 'crossSite', 'byWorker', 'asked'],
)

const assumptionShapes = Object.fromEntries(
  Object.entries(ASSUMPTIONS).map(([name, words]) => [name, either(words)]),
) as { readonly [Name in keyof Assumptions]: Shape<Assumptions[Name]> }
const givenAssumptions = record<Assumptions>(assumptionShapes, Object.keys(ASSUMPTIONS) as (keyof Assumptions)[])

/** An assumption that a file does not have yet is as by default. */
const assumptions: Shape<Assumptions> = (value, path) => ({ ...DEFAULT_ASSUMPTIONS, ...givenAssumptions(value, path) })

export const settings = record<Settings>({ doNotTrack: either(['page', 'on', 'off']), assumptions })

export const visit = record<Visit>({
  url,
  outcome: either(VISIT_OUTCOMES),
  httpStatus: orNull(count),
  message: orNull(isText),
})
