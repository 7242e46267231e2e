import { hiddenCookie } from '../exposure/cookie.ts'
import type { UserAction } from '../model/action.ts'
import type { Application } from '../model/application.ts'
import { note, type Reason, variant } from '../model/code.ts'
import type { Property } from '../model/property.ts'
import type { Reading } from '../model/reading.ts'
import type { NetworkEntry } from '../model/request.ts'
import type { Settings } from '../model/settings.ts'
import { sourceKey } from '../model/source.ts'
import { apiVerdict, isMeantFor } from './apiVerdict.ts'
import { headerReading, type SeenRequest } from './headerReading.ts'
import { type AttributeRequest, approximate } from './requestAttribute.ts'

/** What is known beside the action itself; nothing here comes from a value. */
export type Facts = {
  /** What the network panel saw, oldest first. */
  readonly entries: readonly NetworkEntry[]
  readonly requests: readonly SeenRequest[]
}

/** A property's reading in an action, and whether an API call asked for its value to be public. */
export type Resolved = {
  readonly reading: Reading
  readonly public: boolean
  /** What only the server captures, as the browser can guess it; the reading itself stays missing. */
  readonly approximation?: Extract<Reading, { kind: 'value' }>
}

const missing = (reason: Reason): Reading => ({ kind: 'missing', reason, warnings: [] })

/** Finds a property's reading where its kind of source puts it: in the pass, in the requests, in the API's calls. */
export function resolve(
  property: Property,
  action: UserAction,
  application: Application,
  settings: Settings,
  facts: Facts,
): Resolved {
  const own = { public: property.public }
  if (property.expressionType === 'JAVASCRIPT_API') return apiReading(property, action)
  if (property.expressionType === 'SERVER_SIDE_REQUEST_ATTRIBUTE')
    return { ...own, ...attributeReading(property, action, application, facts) }
  if (property.expressionType === 'RESPONSE_HEADER')
    return { ...own, reading: headersOf(property, action, application, settings, facts) }
  const read = action.readings.get(sourceKey(property.expressionType, property.expression))
  if (!read) return { ...own, reading: missing(note('not-read')) }
  if (property.expressionType === 'COOKIE') return { ...own, reading: cookieReading(read, property, action, facts) }
  return { ...own, reading: property.expressionType === 'CSS_SELECTOR' ? selectorReading(read) : read }
}

function attributeReading(
  { expression }: Property,
  action: UserAction,
  { requestAttributes = [] }: Application,
  facts: Facts,
): Pick<Resolved, 'reading' | 'approximation'> {
  const { reason, reading } = approximate(expression, requestAttributes, requestsOf(action, facts))
  return { reading: missing(reason), ...(reading && { approximation: reading }) }
}

/** What an action asked servers for: its page's own document, if it is the page's load, then its requests. */
function requestsOf({ kind, url, at }: UserAction, { entries, requests }: Facts): AttributeRequest[] {
  const address = url.split('#', 1)[0]
  const page =
    kind === 'load'
      ? entries.findLast((entry) => entry.document && entry.url === address && entry.startedAt <= at)
      : undefined
  const own = requests.map(({ request, entry }) => ({ url: request.url, asked: entry?.asked }))
  return page ? [{ url: page.url, asked: page.asked }, ...own] : own
}

const headersOf = (
  property: Property,
  { url }: UserAction,
  application: Application,
  { assumptions }: Settings,
  { requests, entries }: Facts,
): Reading => headerReading(property, requests, application, assumptions, url, entries)

const XPATH = /^\s*\(*\.{0,2}\/|\b(?:text|node)\(\)|::/

/** The usual invalid selector is an XPath expression; the sentence then says so. */
function selectorReading(read: Reading): Reading {
  if (read.kind === 'value' || read.reason.code !== 'selector-invalid') return read
  const { args } = read.reason
  return XPATH.test(args[0] ?? '') ? { ...read, reason: variant('xpath', 'selector-invalid', ...args) } : read
}

function cookieReading(read: Reading, { expression }: Property, { url, at, frame }: UserAction, facts: Facts): Reading {
  if (read.kind === 'value' || read.reason.code !== 'cookie-missing') return read
  const hidden = hiddenCookie(expression, { url, at, framed: frame !== 'top' }, facts.entries)
  return { ...read, reason: hidden ?? variant('maybe-http-only', 'cookie-missing', expression) }
}

/** Of several calls for one property the last that the API accepts counts, else the last that it refuses. */
function apiReading(property: Property, action: UserAction): Resolved {
  const meant = action.apiValues.filter((value) => isMeantFor(value, property))
  const last = meant.findLast((value) => apiVerdict(value, property) === null) ?? meant.at(-1)
  if (!last) return { public: property.public, reading: missing(note('api-not-called', property.key)) }
  const reason = apiVerdict(last, property)
  const reading: Reading = reason
    ? { kind: 'missing', reason, warnings: [] }
    : { kind: 'value', text: last.text, length: last.length, form: 'string', warnings: [] }
  return { public: last.public, reading }
}
