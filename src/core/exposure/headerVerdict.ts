import { note, type Reason, variant } from '../model/code.ts'
import { corsCheck } from './corsCheck.ts'
import { exposeLine } from './exposeLine.ts'
import type { RequestFacts, ResponseFacts, ResponseType } from './facts.ts'
import { type FieldNames, parseFieldNames } from './fieldNames.ts'
import { crossesOrigins, OPAQUE, originOf, sentOrigin } from './origin.ts'

/** "Forbidden response-header name" (Fetch standard, section 2.2.2). */
const FORBIDDEN = ['set-cookie', 'set-cookie2']
/** "CORS-safelisted response-header name" (Fetch standard, section 2.2.2). */
const SAFELISTED = [
  'cache-control',
  'content-language',
  'content-length',
  'content-type',
  'expires',
  'last-modified',
  'pragma',
]

/**
 * Why the page can't read a header that the response carries; null: it can. Every reason ends with the header lines
 * that would mend it.
 *
 * `Authorization` under `*` is readable, in both browsers as in the standard, though the vendor's page on response
 * headers says that the wildcard leaves it out: that exception belongs to `Access-Control-Allow-Headers`.
 */
export function headerVerdict(
  name: string,
  type: ResponseType,
  request: RequestFacts,
  response: ResponseFacts,
): Reason | null {
  const lowerCase = name.toLowerCase()
  const url = request.chain.at(-1) ?? ''
  if (type === 'error') return failed(name, url, request, response)
  if (type === 'opaque')
    return note('response-opaque', name, url, allowLine(request), exposeLine(name, response.exposed))
  if (type === 'opaqueredirect') return variant('redirect', 'response-opaque', name, url)
  if (FORBIDDEN.includes(lowerCase)) return note('header-forbidden', name, url)
  if (type !== 'cors' || SAFELISTED.includes(lowerCase)) return null
  const list = parseFieldNames(response.exposed)
  if (isListed(lowerCase, list, request)) return null
  const line = exposeLine(name, response.exposed)
  if (list.malformed !== null) return note('header-list-malformed', name, url, list.malformed, line)
  if (list.names.includes('*')) return note('header-wildcard-credentialed', name, url, line)
  const crossed = crossing(request)
  return crossed ? variant(crossed, 'header-not-exposed', name, url, line) : note('header-not-exposed', name, url, line)
}

/**
 * The list names it, or `*` does where the request is made without credentials. Firefox's fetch looks no further than
 * a `*`, so there a malformed name after it does not void the list; its XMLHttpRequest and Chromium do.
 */
function isListed(
  name: string,
  { names, malformed }: FieldNames,
  { credentials, api, browser }: RequestFacts,
): boolean {
  const isWild = credentials !== 'include' && names.includes('*')
  if (malformed !== null) return isWild && browser === 'firefox' && api === 'fetch'
  return isWild || names.some((listed) => listed.toLowerCase() === name)
}

/** Why a response counts as another origin's although its address is the page's own. */
function crossing({ pageOrigin, chain }: RequestFacts): 'sandboxed' | 'redirected' | null {
  if (pageOrigin === OPAQUE) return 'sandboxed'
  return originOf(chain.at(-1) ?? '') === pageOrigin && crossesOrigins(pageOrigin, chain) ? 'redirected' : null
}

const allowLine = ({ pageOrigin, chain }: RequestFacts): string =>
  `Access-Control-Allow-Origin: ${sentOrigin(pageOrigin, chain)}`

function failed(name: string, url: string, request: RequestFacts, response: ResponseFacts): Reason {
  const wrong = request.mode === 'same-origin' ? null : corsCheck(request, response)
  if (wrong === null) return variant('same-origin-mode', 'cors-failed', name, url)
  if (wrong === 'origin') return note('cors-failed', name, url, allowLine(request))
  const credentials = 'Access-Control-Allow-Credentials: true'
  return variant(wrong, 'cors-failed', name, url, allowLine(request), credentials)
}
