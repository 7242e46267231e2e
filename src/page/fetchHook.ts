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

/** Watches `fetch`. The page gets the native call's own response; ours only looks on. */
export const hookFetch = (begun: (entry: Entry) => void): unknown =>
  wrap(page, 'fetch', (target, self, args) => {
    const startedAt = now()
    const promise = apply(target, self, args) as Promise<Response>
    try {
      const entry = began(startedAt, args[0], args[1])
      // A promise derived from the native one, so that a rejection that nobody handles is still reported as such.
      const result = thenDo(
        promise,
        (response) => {
          try {
            answered(entry, response)
          } catch {
            endEntry(entry)
          }
          return response
        },
        (reason) => {
          endEntry(entry)
          throw reason
        },
      )
      begun(entry)
      return result
    } catch {
      return promise
    }
  })

function began(startedAt: number, input: unknown, init: unknown): Entry {
  const isText = typeof input === 'string'
  const credentials = option(init, 'credentials') ?? (isText ? '' : attempt(() => requestCredentials(input as Request)))
  return beginEntry(
    'fetch',
    option(init, 'method') ?? (isText ? 'GET' : (attempt(() => requestMethod(input as Request)) ?? 'GET')),
    isText ? input : (attempt(() => requestUrl(input as Request)) ?? attempt(() => hrefOf(input as URL)) ?? ''),
    isMode(credentials) ? credentials : 'same-origin',
    startedAt,
  )
}

/** An option that is plainly there. A getter of the page is not run a second time for our sake. */
function option(init: unknown, name: string): string | undefined {
  if (!init) return undefined
  try {
    const value: unknown = getOwnPropertyDescriptor(init, name)?.value
    return typeof value === 'string' ? value : undefined
  } catch {
    return undefined
  }
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
