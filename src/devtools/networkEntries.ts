import browser from 'webextension-polyfill'
import type { NetworkEntry, SetCookie } from '../core/model/request.ts'

/** Entries kept to explain missing headers and cookies. */
const KEPT = 2_000

type Header = { readonly name: string; readonly value: string }
type Har = {
  readonly startedDateTime: string
  readonly request: { readonly url: string; readonly method: string; readonly headers: readonly Header[] }
  readonly response: { readonly status: number; readonly headers: readonly Header[] }
}

const valuesOf = (headers: readonly Header[], name: string): string[] =>
  headers.filter((header) => header.name.toLowerCase() === name).map((header) => header.value)

/** A `Set-Cookie` line's name and its HttpOnly attribute; browsers join several lines with a line feed. */
function setCookie(line: string): SetCookie {
  const [pair = '', ...attributes] = line.split(';')
  return {
    name: pair.split('=', 1)[0]?.trim() ?? '',
    httpOnly: attributes.some((attribute) => attribute.trim().toLowerCase() === 'httponly'),
  }
}

const cookieNames = (header: string): string[] => header.split(';').map((pair) => pair.split('=', 1)[0]?.trim() ?? '')

/** Keeps the names of what a request carried, never a value. */
function entryFrom({ request, response, startedDateTime }: Har): NetworkEntry {
  const mode = valuesOf(request.headers, 'sec-fetch-mode')[0]
  return {
    url: request.url,
    method: request.method,
    status: response.status,
    startedAt: Date.parse(startedDateTime),
    document: mode === 'navigate',
    corsMode: mode === 'cors',
    responseHeaders: response.headers.map(({ name }) => name.toLowerCase()),
    exposed: valuesOf(response.headers, 'access-control-expose-headers'),
    setCookies: valuesOf(response.headers, 'set-cookie')
      .flatMap((lines) => lines.split('\n'))
      .map(setCookie),
    sentCookies: valuesOf(request.headers, 'cookie').flatMap(cookieNames),
  }
}

/**
 * Watches the network panel's view of the inspected page. It sees what the page can't, so it only ever explains.
 *
 * @param changed called after each finished request
 */
export function startNetworkEntries(changed: () => void): { readonly entries: readonly NetworkEntry[] } {
  const entries: NetworkEntry[] = []
  const finished = (request: object): void => {
    const entry = entryFrom(request as unknown as Har)
    if (!/^https?:/.test(entry.url)) return
    entries.push(entry)
    if (entries.length > KEPT) entries.shift()
    changed()
  }
  browser.devtools.network.onRequestFinished.addListener(finished)
  return { entries }
}
