import type { Listed } from '../bridge/pageMessages.ts'
import { dictionary } from './listed.ts'
import {
  apply,
  baseOf,
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
  xhrHeader,
  xhrHeaders,
  xhrStatus,
  xhrUrl,
} from './primordials.ts'
import { type Answer, type Entry, endEntry, makeEntry, type RequestLog } from './request.ts'
import { attempt, split } from './text.ts'
import { type Wrapping, wrap } from './wrapping.ts'

type Opened = { readonly method: string; readonly url: string; readonly base: string; entry: Entry | null }

/** Watches `XMLHttpRequest` by its prototype's `open` and `send`. Null where there is none. */
export function hookXhr(log: RequestLog): Wrapping | null {
  const prototype = page.XMLHttpRequest?.prototype as XMLHttpRequest | undefined
  if (!prototype) return null
  const opened = new page.WeakMap<object, unknown>()
  /** Those with our listener on them. */
  const running = dictionary<XMLHttpRequest>()
  const once = { __proto__: null, once: true }

  const finish = (xhr: XMLHttpRequest, answer: Answer | null): void => {
    const entry = (recall(opened, xhr) as Opened | undefined)?.entry
    if (!entry) return
    deleteProperty(running, entry.id)
    endEntry(entry, answer)
  }
  const ended = (event: Event): void => {
    attempt(() => {
      const xhr = targetOf(event) as XMLHttpRequest
      finish(xhr, attempt(() => answered(xhr, log.names())) ?? null)
    })
  }
  const begin = (xhr: XMLHttpRequest): void => {
    const known = recall(opened, xhr) as Opened | undefined
    const state = known ?? { method: '', url: '', base: '', entry: null }
    const entry = makeEntry({
      api: 'xhr',
      method: state.method,
      url: state.url,
      base: state.base,
      credentials: xhrCredentials(xhr) ? 'include' : 'same-origin',
      startedAt: now(),
      late: !known,
    })
    state.entry = entry
    if (!known) remember(opened, xhr, state)
    running[entry.id] = xhr
    listen(xhr, 'loadend', ended, once)
    log.begun(entry)
  }

  const open = wrap(prototype, 'open', (target, self, args) => {
    const result = apply(target, self, args)
    attempt(() => {
      finish(self as XMLHttpRequest, null)
      const method = args[0]
      const url = args[1]
      remember(opened, self as object, {
        method: typeof method === 'string' ? method : '',
        url: typeof url === 'string' ? url : (attempt(() => hrefOf(url as URL)) ?? ''),
        base: baseOf(page.document),
        entry: null,
      } satisfies Opened)
    })
    return result
  })
  const send = wrap(prototype, 'send', (target, self, args) => {
    attempt(() => begin(self as XMLHttpRequest))
    try {
      return apply(target, self, args)
    } catch (reason) {
      attempt(() => finish(self as XMLHttpRequest, null))
      throw reason
    }
  })
  return {
    proxy: null,
    undo: () => {
      open?.undo()
      send?.undo()
      for (const id in running) unlisten(running[id] as XMLHttpRequest, 'loadend', ended)
    },
  }
}

function answered(xhr: XMLHttpRequest, names: Listed<string> | null): Answer | null {
  const status = xhrStatus(xhr)
  if (status === 0) return null
  const header = names ? read(xhr, names) : parsed(xhrHeaders(xhr) ?? '')
  return { status, type: 'xhr', url: xhrUrl(xhr), redirected: false, header }
}

function read(xhr: XMLHttpRequest, names: Listed<string>): Answer['header'] {
  const values = dictionary<string | null>()
  for (let i = 0; i < names.length; i++) values[names[i] as string] = xhrHeader(xhr, names[i] as string)
  return (name) => values[name]
}

/** All readable headers as `getAllResponseHeaders` gives them: lower-case names, one line each. */
const parsed =
  (text: string): Answer['header'] =>
  (name) => {
    const lines = split(text, '\r\n')
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i] as string
      const colon = indexOf(line, ':')
      if (slice(line, 0, colon) === name) return slice(line, line[colon + 1] === ' ' ? colon + 2 : colon + 1)
    }
    return null
  }
