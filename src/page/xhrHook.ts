import { dictionary } from './listed.ts'
import {
  apply,
  deleteProperty,
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

const END = 'loadend'

/** Watches `XMLHttpRequest` by its prototype's `open` and `send`. Returns how to end it. */
export function hookXhr(begun: (entry: Entry) => void): () => void {
  const { prototype } = page.XMLHttpRequest
  const opened = new page.WeakMap<object, unknown>()
  /** Those with our listener on them. */
  const running = dictionary<XMLHttpRequest>()

  const finish = (xhr: XMLHttpRequest, end: (entry: Entry) => void): void => {
    const state = recall(opened, xhr) as Opened | undefined
    const entry = state?.entry
    if (!entry) return
    state.entry = null
    deleteProperty(running, entry.request.id)
    end(entry)
  }
  const fail = (entry: Entry): void => endEntry(entry, null, null)
  const ended = (event: Event): void => {
    attempt(() => {
      const xhr = targetOf(event) as XMLHttpRequest
      finish(xhr, xhrStatus(xhr) ? (entry) => answered(entry, xhr) : fail)
    })
  }

  const open = wrap(prototype, 'open', (target, self, args) => {
    const result = apply(target, self, args)
    attempt(() => {
      finish(self as XMLHttpRequest, fail)
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
  const send = wrap(prototype, 'send', (target, self, args) => {
    const xhr = self as XMLHttpRequest
    attempt(() => {
      const state = (recall(opened, xhr) as Opened | undefined) ?? { method: '', url: '', entry: null }
      const mode = xhrCredentials(xhr) ? 'include' : 'same-origin'
      const entry = beginEntry('xhr', state.method, state.url, mode, now())
      state.entry = entry
      remember(opened, xhr, state)
      running[entry.request.id] = xhr
      listen(xhr, END, ended, { __proto__: null, once: true })
      begun(entry)
    })
    try {
      return apply(target, self, args)
    } catch (reason) {
      attempt(() => finish(xhr, fail))
      throw reason
    }
  })
  return () => {
    open()
    send()
    for (const id in running) unlisten(running[id] as XMLHttpRequest, END, ended)
  }
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
