import type { PageRequest } from '../core/model/request.ts'
import {
  apply,
  baseOf,
  getOwnPropertyDescriptor,
  headerOf,
  hrefOf,
  now,
  page,
  requestCredentials,
  requestMethod,
  requestUrl,
  responseHeaders,
  responseRedirected,
  responseStatus,
  responseType,
  responseUrl,
  thenDo,
} from './primordials.ts'
import { type Answer, type Entry, endEntry, makeEntry, type RequestLog } from './request.ts'
import { attempt } from './text.ts'
import { type Wrapping, wrap } from './wrapping.ts'

/** Watches `fetch`. The page gets the native call's own response; ours only looks on. */
export const hookFetch = (log: RequestLog): Wrapping | null =>
  wrap(page, 'fetch', (target, self, args) => {
    const startedAt = now()
    const promise = apply(target, self, args) as Promise<Response>
    return attempt(() => watched(log, promise, startedAt, args)) ?? promise
  })

/** A promise derived from the native one, so that a rejection that nobody handles is still reported as such. */
function watched(log: RequestLog, promise: Promise<Response>, startedAt: number, args: readonly unknown[]) {
  const entry = began(startedAt, args[0], args[1])
  const result = thenDo(
    promise,
    (response) => {
      attempt(() => endEntry(entry, attempt(() => answered(response)) ?? null))
      return response
    },
    (reason) => {
      attempt(() => endEntry(entry, null))
      throw reason
    },
  )
  log.begun(entry)
  return result
}

function began(startedAt: number, input: unknown, init: unknown): Entry {
  const isText = typeof input === 'string'
  const url = isText ? input : (attempt(() => requestUrl(input)) ?? attempt(() => hrefOf(input as URL)) ?? '')
  const method = option(init, 'method') ?? (isText ? undefined : attempt(() => requestMethod(input)))
  const credentials = option(init, 'credentials') ?? (isText ? undefined : attempt(() => requestCredentials(input)))
  return makeEntry({
    api: 'fetch',
    method: method ?? 'GET',
    url,
    base: baseOf(page.document),
    credentials: isMode(credentials) ? credentials : 'same-origin',
    startedAt,
    late: false,
  })
}

/** An option that is plainly there. A getter of the page is not run a second time for our sake. */
function option(init: unknown, name: string): string | undefined {
  if (typeof init !== 'object' || init === null) return undefined
  const value: unknown = attempt(() => getOwnPropertyDescriptor(init, name)?.value)
  return typeof value === 'string' ? value : undefined
}

const isMode = (text: string | undefined): text is PageRequest['credentials'] =>
  text === 'omit' || text === 'same-origin' || text === 'include'

function answered(response: Response): Answer {
  const headers = responseHeaders(response)
  return {
    status: responseStatus(response),
    type: responseType(response),
    url: responseUrl(response),
    redirected: responseRedirected(response),
    header: (name) => headerOf(headers, name),
  }
}
