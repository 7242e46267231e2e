import { URL_LENGTH } from '../bridge/bounds.ts'
import type { Listed } from '../core/model/pageAction.ts'
import type { PageRequest, PageResponse } from '../core/model/request.ts'
import { isOver } from './lifetime.ts'
import { dictionary } from './listed.ts'
import { baseOf, hrefOf, now, page, toUpperCase, URL } from './primordials.ts'
import { attempt, head } from './text.ts'

type Answer = Omit<PageResponse, 'headers'>
/** A header as the page itself can read it; may throw. */
export type ReadHeader = (name: string) => string | null

/** One request while it is watched. Its URL is resolved, and its headers are read, when it is reported. */
export type Entry = {
  readonly request: Omit<PageRequest, 'response'>
  /** What its URL is relative to. */
  readonly base: string
  endedAt: number | null
  answer: Answer | null
  header: ReadHeader | null
  /** Told when it has ended. */
  whenEnded: (() => void) | null
}

let lastId = 0

/** `url` as the page gave it; empty: made ready before anybody looked, so not known. */
export const beginEntry = (
  api: PageRequest['api'],
  method: string,
  url: string,
  credentials: PageRequest['credentials'],
  startedAt: number,
): Entry => ({
  request: { id: ++lastId, api, method, url, credentials, startedAt, endedAt: null, beforeAttach: url === '' },
  base: baseOf(page.document),
  endedAt: null,
  answer: null,
  header: null,
  whenEnded: null,
})

/** Without an answer it has failed. */
export function endEntry(entry: Entry, answer: Answer | null = null, header: ReadHeader | null = null): void {
  entry.endedAt = now()
  entry.answer = answer
  entry.header = header
  attempt(() => isOver() || entry.whenEnded?.())
}

/** The request as it crosses, with the configured headers and no others. */
export function reported({ request, base, endedAt, answer, header }: Entry, names: Listed<string>): PageRequest {
  const headers = dictionary<string | null>()
  for (let i = 0; header && i < names.length; i++) {
    const name = names[i] as string
    const value = attempt(() => header(name))
    if (value !== undefined) headers[name] = value && head(value)
  }
  const url = head(request.url || (answer?.url ?? ''), URL_LENGTH)
  return {
    ...request,
    method: toUpperCase(head(request.method, 40)),
    url: head(attempt(() => hrefOf(new URL(url, base))) ?? url, URL_LENGTH),
    endedAt,
    response: answer && {
      ...answer,
      url: head(answer.url, URL_LENGTH),
      headers: headers as Record<string, string | null>,
    },
  }
}
