import { hiddenHeader, isHeaderName } from '../exposure/header.ts'
import type { Application } from '../model/application.ts'
import type { Assumptions } from '../model/assumption.ts'
import { note, type Reason, statusOf } from '../model/code.ts'
import type { Property } from '../model/property.ts'
import type { Reading } from '../model/reading.ts'
import type { NetworkEntry, PageRequest } from '../model/request.ts'
import { runRule } from '../regex/index.ts'
import { compiledRule } from './cleanUp.ts'

/** A request of the action with the network panel's entry of it, the first of a redirected one, where one was found. */
export type SeenRequest = { readonly request: PageRequest; readonly entry: NetworkEntry | undefined }

const missing = (reason: Reason): Reading => ({ kind: 'missing', reason, warnings: [] })

/**
 * A response header's reading within one action: of several responses the first that carries it readably counts, or
 * the last with `useLastValue`; where none does, a response that carried it hidden gives the reason (vendor's page on
 * response headers). Requests that the application's settings leave out are not looked at.
 *
 * @param pageUrl address of the page that made the requests
 * @param entries everything that the network panel saw, oldest first; it only explains
 */
export function headerReading(
  property: Property,
  requests: readonly SeenRequest[],
  application: Application,
  assumptions: Assumptions,
  pageUrl: string,
  entries: readonly NetworkEntry[],
): Reading {
  const name = property.expression
  if (!isHeaderName(name)) return missing(note('name-invalid', name))
  if (!application.fetchRequests && !application.xmlHttpRequest && !application.angular)
    return missing(note('capture-xhr-off'))
  if (requests.length === 0) return missing(note('no-request'))
  const circumstances = { application, assumptions, pageUrl, entries }
  const readings = requests.map((one) => headerIn(name, one, circumstances))
  const read = readings.filter(wasRead)
  const value = property.useLastValue ? read.at(-1) : read[0]
  if (value) return value
  const unread = readings.flatMap((reading) => (reading.kind === 'missing' ? [reading.reason] : []))
  const captured = unread.filter(({ code }) => statusOf(code) !== 'disabled')
  const reason =
    captured.find(({ code }) => statusOf(code) === 'blocked') ??
    // A service worker's own answer says more than that the header is missing.
    captured.find(({ variant: said }) => said !== undefined) ??
    captured.find(({ code }) => code === 'not-read') ??
    captured[0] ??
    unread[0]
  return missing(reason ?? note('header-missing', name))
}

/** What a request's header is judged by, beside the request itself. */
export type Circumstances = {
  readonly application: Application
  readonly assumptions: Assumptions
  /** Address of the page that made the request. */
  readonly pageUrl: string
  /** Everything that the network panel saw, oldest first; it only explains. */
  readonly entries: readonly NetworkEntry[]
}

/** What the page could read of one header of one request, or why not: the application leaves the request out, or a rule of the browser. */
export function headerIn(name: string, { request, entry }: SeenRequest, circumstances: Circumstances): Reading {
  const { application, assumptions, pageUrl, entries } = circumstances
  if (!isHeaderName(name)) return missing(note('name-invalid', name))
  const off = notCaptured(request, application, assumptions)
  if (off) return missing(off)
  const value = request.response?.headers[name.toLowerCase()]
  if (typeof value === 'string') return headerValue(value)
  const hidden = hiddenHeader(name, request, entry, pageUrl, entries)
  if (hidden) return missing(hidden)
  // A response that nobody asked for this header: the property came later.
  return missing(request.response && value === undefined ? note('not-read') : note('header-missing', name))
}

/** An empty header was read, too. */
const wasRead = (reading: Reading): boolean => reading.kind === 'value' || reading.reason.code === 'value-empty'

const headerValue = (text: string): Reading =>
  text === ''
    ? missing(note('value-empty', '""'))
    : { kind: 'value', text, length: text.length, form: 'string', warnings: [] }

/** Why the application's settings leave a request out; null: they don't. */
export function notCaptured(request: PageRequest, application: Application, assumptions: Assumptions): Reason | null {
  if (application.angular) return excluded(request, application, assumptions)
  if (request.api === 'fetch' && !application.fetchRequests) return note('capture-fetch-off')
  if (request.api === 'xhr' && !application.xmlHttpRequest) return note('capture-xhr-off')
  return excluded(request, application, assumptions)
}

function excluded(request: PageRequest, { excludeXhrRegex }: Application, assumptions: Assumptions): Reason | null {
  if (!excludeXhrRegex || (request.api === 'fetch' && assumptions.excludedRequests === 'xhr')) return null
  return runRule(compiledRule(`(?i)${excludeXhrRegex}`), request.url).outcome === 'matched'
    ? note('capture-request-excluded', request.url, excludeXhrRegex)
    : null
}
