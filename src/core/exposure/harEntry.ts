import type { NetworkEntry, SetCookie } from '../model/request.ts'

type Header = { readonly name: string; readonly value: string }
/** What an entry is made from: the part of a HAR entry (version 1.2) that every source of them has. */
export type Har = {
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
export function entryFrom({ request, response, startedDateTime }: Har): NetworkEntry {
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
