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
  const captured = requests.filter(({ request }) => !notCaptured(request, application, assumptions))
  const first = requests[0]
  if (captured.length === 0 && first)
    return missing(notCaptured(first.request, application, assumptions) ?? note('no-request'))
  const read = captured.flatMap(({ request: { response } }) => (response ? [response.headers[name.toLowerCase()]] : []))
  const values = read.filter((value) => typeof value === 'string')
  const value = property.useLastValue ? values.at(-1) : values[0]
  if (value !== undefined) return headerValue(value)
  const hidden = captured
    .map(({ request, entry }) => hiddenHeader(name, request, entry, pageUrl, entries))
    .filter((reason) => reason !== null)
  const blocked = hidden.find(({ code }) => statusOf(code) === 'blocked') ?? hidden[0]
  if (blocked) return missing(blocked)
  // A response that nobody asked for this header: the property came later.
  return missing(read.some((one) => one === undefined) ? note('not-read') : note('header-missing', name))
}

const headerValue = (text: string): Reading =>
  text === ''
    ? missing(note('value-empty', '""'))
    : { kind: 'value', text, length: text.length, form: 'string', warnings: [] }

function notCaptured(request: PageRequest, application: Application, assumptions: Assumptions): Reason | null {
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
