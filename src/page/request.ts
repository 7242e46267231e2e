import type { Listed } from '../bridge/pageMessages.ts'
import type { PageRequest, PageResponse } from '../core/model/request.ts'
import { dictionary } from './listed.ts'
import { hrefOf, Kept, now, toUpperCase } from './primordials.ts'
import { attempt, head } from './text.ts'

/** A response as it is kept until its request is reported: its headers are not read before. */
export type Answer = Omit<PageResponse, 'headers'> & {
  /** A header as the page itself can read it; undefined: nobody asked for it when it could be read. */
  readonly header: (name: string) => string | null | undefined
}

/** One request while it is watched. */
export type Entry = {
  readonly id: number
  readonly api: PageRequest['api']
  readonly method: string
  /** As the page gave it, to be resolved against `base`. */
  readonly url: string
  readonly base: string
  readonly credentials: PageRequest['credentials']
  readonly startedAt: number
  /** It was made ready before anybody looked, so its method and URL are not known. */
  readonly late: boolean
  endedAt: number | null
  answer: Answer | null
  /** Told when it has ended. */
  whenEnded: (() => void) | null
}

/** Takes what the hooks see. `names`: the configured headers, null while they are not known. */
export type RequestLog = {
  readonly begun: (entry: Entry) => void
  readonly names: () => Listed<string> | null
}

let lastId = 0
const MOST_URL = 4_000

export const makeEntry = (
  from: Pick<Entry, 'api' | 'method' | 'url' | 'base' | 'credentials' | 'startedAt' | 'late'>,
): Entry => ({ ...from, id: ++lastId, endedAt: null, answer: null, whenEnded: null })

export function endEntry(entry: Entry, answer: Answer | null): void {
  if (entry.endedAt !== null) return
  entry.endedAt = now()
  entry.answer = answer
  entry.whenEnded?.()
}

const resolved = ({ url, base, answer }: Entry): string => {
  if (url === '') return head(answer?.url ?? '', MOST_URL)
  const short = head(url, MOST_URL)
  return head(attempt(() => hrefOf(new Kept.URL(short, base))) ?? short, MOST_URL)
}

/** The request as it crosses, with the configured headers and no others. */
export function reported(entry: Entry, names: Listed<string>): PageRequest {
  const { answer } = entry
  const headers = dictionary<string | null>()
  for (let i = 0; answer && i < names.length; i++) {
    const name = names[i] as string
    const value = attempt(() => answer.header(name))
    if (value !== undefined) headers[name] = value === null ? null : head(value)
  }
  return {
    id: entry.id,
    api: entry.api,
    method: toUpperCase(head(entry.method, 40)),
    url: resolved(entry),
    credentials: entry.credentials,
    startedAt: entry.startedAt,
    endedAt: entry.endedAt,
    response: answer && {
      status: answer.status,
      type: answer.type,
      url: head(answer.url, MOST_URL),
      redirected: answer.redirected,
      headers: headers as Record<string, string | null>,
    },
    beforeAttach: entry.late,
  }
}
