import { dictionary } from './listed.ts'
import {
  cookieOf,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  indexOf,
  original,
  page,
  queryIn,
  slice,
  toLowerCase,
} from './primordials.ts'
import { attempt, head, split } from './text.ts'

type Texts = Record<string, string | undefined>
type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: string }

/** One reading of all sources: what they share is read once and indexed. */
export type Pass = {
  readonly window: Window
  readonly document: Document
  /** What of the page's present view is no longer the browser's original. */
  readonly changed: { readonly querySelector: boolean; readonly cookie: boolean; readonly parse: boolean }
  /** Undefined: the browser does not understand the selector. */
  readonly query: (selector: string, byOriginal: boolean) => Element | null | undefined
  readonly isSandboxed: () => boolean
  readonly cookies: (byOriginal: boolean) => Texts
  /** The URL's parameters by lower-case name. */
  readonly parameters: () => Texts
  readonly parsed: (text: string, byOriginal: boolean) => Parsed
}

export function startPass(): Pass {
  const { document, location } = page
  const query = attempt(() => document.querySelector)
  const changed = {
    querySelector: query !== original.querySelector,
    cookie: cookieGetter(document) !== original.cookie,
    parse: attempt(() => page.JSON.parse) !== original.parse,
  }
  let cookies: Texts | undefined
  let ownCookies: Texts | undefined
  let parameters: Texts | undefined
  let lastText: string | null = null
  let lastParsed: Parsed | null = null

  return {
    window: page,
    document,
    changed,
    query: (selector, byOriginal) =>
      byOriginal || !changed.querySelector
        ? attempt(() => queryIn(document, selector))
        : (document.querySelector(selector) ?? null),
    isSandboxed: () => {
      if (cookies || ownCookies || changed.cookie) return false
      cookies = attempt(() => indexCookies(document.cookie))
      return !cookies
    },
    cookies: (byOriginal) => {
      if (byOriginal) {
        ownCookies ??= indexCookies(cookieOf(document))
        return ownCookies
      }
      cookies ??= indexCookies(document.cookie)
      return cookies
    },
    parameters: () => {
      parameters ??= indexParameters(location.search, location.hash)
      return parameters
    },
    parsed: (text, byOriginal) => {
      if (changed.parse && !byOriginal) return { ok: true, value: page.JSON.parse(text) }
      if (text !== lastText || !lastParsed) lastParsed = parseByOriginal(text)
      lastText = text
      return lastParsed
    },
  }
}

/** The browser's own parser runs no code of the page, so what it throws is its own and may be looked at. */
function parseByOriginal(text: string): Parsed {
  try {
    return { ok: true, value: (original.parse as typeof JSON.parse)(text) }
  } catch (error) {
    const message: unknown = getOwnPropertyDescriptor(error as object, 'message')?.value
    return { ok: false, error: typeof message === 'string' ? head(message, 200) : '' }
  }
}

function cookieGetter(document: Document): unknown {
  for (let owner: object | null = document; owner; owner = getPrototypeOf(owner)) {
    const descriptor = getOwnPropertyDescriptor(owner, 'cookie')
    if (descriptor) return descriptor.get
  }
  return undefined
}

/** Name to raw value, the first occurrence of each. */
export function indexCookies(text: string): Texts {
  const found = dictionary<string>()
  const pairs = split(text, ';')
  for (let i = 0; i < pairs.length; i++) {
    const pair = pairs[i] as string
    const start = pair[0] === ' ' ? 1 : 0
    const equals = indexOf(pair, '=', start)
    if (equals >= 0) found[slice(pair, start, equals)] ??= slice(pair, equals + 1)
  }
  return found
}

/** Lower-case name to raw value, cut at a second `=`; the first that isn't empty (observed). */
export function indexParameters(search: string, hash: string): Texts {
  const found = dictionary<string>()
  const mark = indexOf(hash, '?')
  const text = search !== '' ? slice(search, 1) : mark < 0 ? '' : (split(slice(hash, mark + 1), '#', 1)[0] ?? '')
  const pairs = split(text, '&')
  for (let i = 0; i < pairs.length; i++) {
    const parts = split(pairs[i] as string, '=', 3)
    const name = toLowerCase(parts[0] as string)
    if (name !== '') found[name] ||= parts[1] ?? ''
  }
  return found
}
