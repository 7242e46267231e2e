import type { PageRequest } from '../core/model/request.ts'
import {
  apply,
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
import { beginEntry, type Entry, endEntry } from './request.ts'
import { attempt } from './text.ts'
import { wrap } from './wrapping.ts'

/** Watches `fetch`. The page gets the native call's own response; ours only looks on. Returns how to end it. */
export const hookFetch = (begun: (entry: Entry) => void): (() => void) =>
  wrap(page, 'fetch', (target, self, args) => {
    const startedAt = now()
    const promise = apply(target, self, args) as Promise<Response>
    return attempt(() => watched(promise, began(startedAt, args[0], args[1]), begun)) ?? promise
  })

/** A promise derived from the native one, so that a rejection that nobody handles is still reported as such. */
function watched(promise: Promise<Response>, entry: Entry, begun: (entry: Entry) => void): Promise<Response> {
  const result = thenDo(
    promise,
    (response) => {
      attempt(() => answered(entry, response))
      return response
    },
    (reason) => {
      attempt(() => endEntry(entry, null, null))
      throw reason
    },
  )
  begun(entry)
  return result
}

function began(startedAt: number, input: unknown, init: unknown): Entry {
  const asked = typeof input === 'string' ? null : input
  const ask = (read: (request: unknown) => string): string | undefined =>
    asked ? attempt(() => read(asked)) : undefined
  const credentials = option(init, 'credentials') ?? ask(requestCredentials)
  return beginEntry(
    'fetch',
    option(init, 'method') ?? ask(requestMethod) ?? 'GET',
    asked ? (ask(requestUrl) ?? ask(hrefOf) ?? '') : (input as string),
    isMode(credentials) ? credentials : 'same-origin',
    startedAt,
  )
}

/** An option that is plainly there. A getter of the page is not run a second time for our sake. */
function option(init: unknown, name: string): string | undefined {
  const value = init && attempt(() => getOwnPropertyDescriptor(init, name)?.value as unknown)
  return typeof value === 'string' ? value : undefined
}

const isMode = (text: string | undefined): text is PageRequest['credentials'] =>
  text === 'omit' || text === 'same-origin' || text === 'include'

function answered(entry: Entry, response: Response): void {
  const headers = responseHeaders(response)
  endEntry(
    entry,
    {
      status: responseStatus(response),
      type: responseType(response),
      url: responseUrl(response),
      redirected: responseRedirected(response),
    },
    (name) => headerOf(headers, name),
  )
}
