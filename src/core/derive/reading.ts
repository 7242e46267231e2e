import { explained } from '../exposure/cookie.ts'
import { entryOf, SAME_REQUEST_MS } from '../exposure/header.ts'
import { entriesByUrl } from '../exposure/oncePerList.ts'
import { grouped } from '../grouped.ts'
import type { UserAction } from '../model/action.ts'
import type { ApiValue } from '../model/apiCall.ts'
import type { Application } from '../model/application.ts'
import { note, type Reason, variant } from '../model/code.ts'
import type { Property } from '../model/property.ts'
import type { Reading } from '../model/reading.ts'
import type { NetworkEntry } from '../model/request.ts'
import type { Settings } from '../model/settings.ts'
import { apiKey, apiVerdict } from './apiVerdict.ts'
import { headerReading, type SeenRequest } from './headerReading.ts'
import { type AttributeRequest, approximate } from './requestAttribute.ts'

/** A property's reading in an action, and whether an API call asked for its value to be public. */
export type Resolved = {
  readonly reading: Reading
  readonly public: boolean
  /** What only the server captures, as the browser can guess it; the reading itself stays missing. */
  readonly approximation?: Extract<Reading, { kind: 'value' }>
}

const missing = (reason: Reason): Reading => ({ kind: 'missing', reason, warnings: [] })
const NOT_READ = missing(note('not-read'))

/** What an action's properties are found in. */
type Facts = {
  readonly action: UserAction
  readonly application: Application
  readonly settings: Settings
  /** What the network panel saw, oldest first. */
  readonly entries: readonly NetworkEntry[]
  readonly requests: () => readonly SeenRequest[]
  /** By the key that they are meant for. */
  readonly apiValues: () => ReadonlyMap<string, readonly ApiValue[]>
}

/** Works something out when it is first asked for. */
function once<Made>(make: () => Made): () => Made {
  let known: { readonly made: Made } | null = null
  return () => {
    known ??= { made: make() }
    return known.made
  }
}

/**
 * Finds properties' readings in one action where their kind of source puts them: in the pass, in the requests, in the
 * API's calls.
 *
 * @param timeOrigin ms since the epoch of the action's document
 * @param entries what the network panel saw, oldest first; it only explains
 * @returns takes a property and the name of its source within the action
 */
export function resolving(
  action: UserAction,
  timeOrigin: number,
  application: Application,
  settings: Settings,
  entries: readonly NetworkEntry[],
): (property: Property, source: string) => Resolved {
  const facts: Facts = {
    action,
    application,
    settings,
    entries,
    requests: once(() => action.requests.map((request) => ({ request, entry: entryOf(request, timeOrigin, entries) }))),
    apiValues: once(() => grouped(action.apiValues, apiKey)),
  }
  return (property, source) => {
    const { expressionType } = property
    if (expressionType === 'JAVASCRIPT_API') return apiReading(property, facts)
    if (expressionType === 'SERVER_SIDE_REQUEST_ATTRIBUTE')
      return { public: property.public, ...attributeReading(property, facts) }
    if (expressionType === 'RESPONSE_HEADER') return { public: property.public, reading: headersOf(property, facts) }
    return { public: property.public, reading: pageReading(property, action.readings.get(source) ?? NOT_READ, facts) }
  }
}

/** What the page gave, with a better reason where the action or the network panel knows one. */
function pageReading(property: Property, read: Reading, facts: Facts): Reading {
  if (property.expressionType === 'COOKIE') {
    const { url, at, frame } = facts.action
    return explained(read, property.expression, { url, at, framed: frame !== 'top' }, facts.entries)
  }
  return property.expressionType === 'CSS_SELECTOR' ? selectorReading(read) : read
}

function attributeReading({ expression }: Property, facts: Facts): Pick<Resolved, 'reading' | 'approximation'> {
  const { requestAttributes = [] } = facts.application
  const { reason, reading } = approximate(expression, requestAttributes, requestsOf(facts))
  return { reading: missing(reason), ...(reading && { approximation: reading }) }
}

/** What an action asked servers for: its page's own document, if it is the page's load, then its requests. */
function requestsOf({ action: { kind, url, at }, entries, requests }: Facts): AttributeRequest[] {
  const page =
    kind === 'load'
      ? entriesByUrl(entries)
          .get(url.split('#', 1)[0] ?? url)
          ?.findLast((entry) => entry.document && entry.startedAt <= at + SAME_REQUEST_MS)
      : undefined
  const own = requests().map(({ request, entry }) => ({ url: request.url, asked: entry?.asked }))
  return page ? [{ url: page.url, asked: page.asked }, ...own] : own
}

const headersOf = (property: Property, { action, application, settings, requests, entries }: Facts): Reading =>
  headerReading(property, requests(), application, settings.assumptions, action.url, entries)

const XPATH = /^\s*\(*\.{0,2}\/|\b(?:text|node)\(\)|::/

/** The usual invalid selector is an XPath expression; the sentence then says so. */
function selectorReading(read: Reading): Reading {
  if (read.kind === 'value' || read.reason.code !== 'selector-invalid') return read
  const { args } = read.reason
  return XPATH.test(args[0] ?? '') ? { ...read, reason: variant('xpath', 'selector-invalid', ...args) } : read
}

/** Of several calls for one property the last that the API accepts counts, else the last that it refuses. */
function apiReading(property: Property, { apiValues }: Facts): Resolved {
  const meant = apiValues().get(apiKey(property)) ?? []
  const last = meant.findLast((value) => apiVerdict(value, property) === null) ?? meant.at(-1)
  if (!last) return { public: property.public, reading: missing(note('api-not-called', property.key)) }
  const reason = apiVerdict(last, property)
  const reading: Reading = reason
    ? { kind: 'missing', reason, warnings: [] }
    : { kind: 'value', text: last.text, length: last.length, form: 'string', warnings: [] }
  return { public: last.public, reading }
}
