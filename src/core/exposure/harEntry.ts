import type { NetworkEntry } from '../model/request.ts'
import { type AskedNames, askedValues } from './askedValues.ts'
import { parseSetCookie } from './setCookie.ts'
import { hostOf, siteOf } from './site.ts'

export type HarHeader = { readonly name: string; readonly value: string }
/** What an entry is made from: the part of a HAR entry (version 1.2) that every source of them has, and what only some have. */
export type Har = {
  readonly startedDateTime: string
  readonly request: {
    readonly url: string
    readonly method: string
    readonly headers: readonly HarHeader[]
    readonly postData?: { readonly mimeType?: string; readonly text?: string; readonly params?: readonly HarHeader[] }
  }
  readonly response: {
    readonly status: number
    readonly headers: readonly HarHeader[]
    /** Chromium's own. */
    readonly _fetchedViaServiceWorker?: boolean
  }
  /** Chromium's own. */
  readonly _resourceType?: string
}

/** Browsers join several lines of one name with a line feed. */
const valuesOf = (headers: readonly HarHeader[], name: string): string[] =>
  headers.filter((header) => header.name.toLowerCase() === name).flatMap((header) => header.value.split('\n'))

const cookieNames = (header: string): string[] => header.split(';').map((pair) => pair.split('=', 1)[0]?.trim() ?? '')

/**
 * An entry from what a browser's network panel gives. Keeps the names of what a request carried, never a value but
 * those that `asked` names. Firefox leaves out Chromium's own fields, and both leave out `Sec-Fetch-…` where the
 * address is not secure.
 */
export function entryFrom(har: Har, asked?: AskedNames): NetworkEntry {
  const { request, response, startedDateTime } = har
  const startedAt = Date.parse(startedDateTime)
  const header = (name: string): string | undefined => valuesOf(request.headers, name)[0]
  const answer = (name: string): string | undefined => valuesOf(response.headers, name)[0]
  const mode = header('sec-fetch-mode')
  const target = header('sec-fetch-dest')
  const origin = header('origin')
  const location = absolute(answer('location'), request.url)
  const allowOrigin = answer('access-control-allow-origin')
  const crossSite = isCrossSite(header('sec-fetch-site'), origin ?? header('referer'), request.url)
  const values = asked && askedValues(asked, har)
  return {
    url: request.url,
    method: request.method,
    status: response.status,
    startedAt,
    document: mode === undefined ? isNavigation(har) : mode === 'navigate',
    corsMode: mode === 'cors',
    ...(isByScript(har, target) && { byScript: true }),
    responseHeaders: response.headers.map(({ name }) => name.toLowerCase()),
    exposed: valuesOf(response.headers, 'access-control-expose-headers'),
    setCookies: valuesOf(response.headers, 'set-cookie').map((line) => parseSetCookie(line, startedAt)),
    sentCookies: valuesOf(request.headers, 'cookie').flatMap(cookieNames),
    ...(location !== null && { location }),
    ...(origin !== undefined && { origin }),
    ...(allowOrigin !== undefined && { allowOrigin }),
    ...(answer('access-control-allow-credentials') === 'true' && { allowCredentials: true }),
    ...(target !== undefined && { top: target === 'document' }),
    ...(crossSite !== null && { crossSite }),
    ...(response._fetchedViaServiceWorker && { byWorker: true }),
    ...(values && { asked: values }),
  }
}

/** Only navigations ask for secure addresses; Chromium says it plainly. */
const isNavigation = ({ request, _resourceType: type }: Har): boolean =>
  type === undefined ? valuesOf(request.headers, 'upgrade-insecure-requests').length > 0 : type === 'document'

const PREFLIGHT = 'access-control-request-method'

/** Chromium says it plainly; else no element waits for what has no destination. */
const isByScript = ({ request, _resourceType: type }: Har, target: string | undefined): boolean =>
  type === undefined
    ? target === 'empty' && valuesOf(request.headers, PREFLIGHT).length === 0
    : type === 'fetch' || type === 'xhr'

function absolute(location: string | undefined, base: string): string | null {
  if (location === undefined) return null
  try {
    return new URL(location, base).href
  } catch {
    return null
  }
}

/** As the browser says; else by who asked. Null: neither is known. */
function isCrossSite(said: string | undefined, from: string | undefined, url: string): boolean | null {
  if (said !== undefined) return said === 'cross-site'
  return from === undefined ? null : siteOf(hostOf(from)) !== siteOf(hostOf(url))
}
