import { atEnd } from './lifetime.ts'
import { dictionary } from './listed.ts'
import {
  apply,
  hrefOf,
  indexOf,
  listen,
  now,
  page,
  recall,
  remember,
  slice,
  targetOf,
  unlisten,
  xhrCredentials,
  xhrHeaders,
  xhrStatus,
  xhrUrl,
} from './primordials.ts'
import { beginEntry, type Entry, endEntry, type ReadHeader } from './request.ts'
import { attempt } from './text.ts'
import { wrap } from './wrapping.ts'

type Opened = { readonly method: string; readonly url: string; entry: Entry | null }

/** Watches `XMLHttpRequest` by its prototype's `open` and `send`. */
export function hookXhr(begun: (entry: Entry) => void): void {
  const { prototype } = page.XMLHttpRequest
  const opened = new page.WeakMap<object, unknown>()
  const once = { __proto__: null, once: true }
  /** Of requests that are under way, by their ids. */
  const running = dictionary<XMLHttpRequest>()

  /** Ends the request that is under way; without an answer it has failed. */
  const finish = (xhr: XMLHttpRequest, isAnswered?: number): void => {
    const state = recall(opened, xhr) as Opened | undefined
    const entry = state?.entry
    if (!entry) return
    state.entry = null
    delete running[entry.request.id]
    if (isAnswered) answered(entry, xhr)
    else endEntry(entry)
  }
  const ended = (event: Event): void => {
    attempt(() => {
      const xhr = targetOf(event) as XMLHttpRequest
      finish(xhr, xhrStatus(xhr))
    })
  }

  atEnd(() => {
    for (const id in running) unlisten(running[id] as XMLHttpRequest, 'loadend', ended)
  })

  wrap(prototype, 'open', (target, self, args) => {
    const result = apply(target, self, args)
    attempt(() => {
      finish(self as XMLHttpRequest)
      const method = args[0]
      const url = args[1]
      remember(opened, self as object, {
        method: typeof method === 'string' ? method : '',
        url: typeof url === 'string' ? url : (attempt(() => hrefOf(url as URL)) ?? ''),
        entry: null,
      } satisfies Opened)
    })
    return result
  })
  wrap(prototype, 'send', (target, self, args) => {
    const xhr = self as XMLHttpRequest
    attempt(() => {
      const state = (recall(opened, xhr) as Opened | undefined) ?? { method: '', url: '', entry: null }
      const entry = beginEntry('xhr', state.method, state.url, xhrCredentials(xhr) ? 'include' : 'same-origin', now())
      state.entry = entry
      running[entry.request.id] = xhr
      remember(opened, xhr, state)
      listen(xhr, 'loadend', ended, once)
      begun(entry)
    })
    try {
      return apply(target, self, args)
    } catch (reason) {
      attempt(() => finish(xhr))
      throw reason
    }
  })
}

const answered = (entry: Entry, xhr: XMLHttpRequest): void =>
  endEntry(
    entry,
    { status: xhrStatus(xhr), type: 'xhr', url: xhrUrl(xhr), redirected: false },
    headerIn(`\r\n${xhrHeaders(xhr)}`),
  )

/** Looks a header up in what `getAllResponseHeaders` gives: lower-case names, one line each. */
const headerIn =
  (lines: string): ReadHeader =>
  (name) => {
    const key = `\r\n${name}: `
    const at = indexOf(lines, key)
    return at < 0 ? null : slice(lines, at + key.length, indexOf(lines, '\r\n', at + 2))
  }
