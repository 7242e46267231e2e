import type { IncomingMessage } from 'node:http'

/** One request as a route sees it. */
export type Visit = {
  readonly url: URL
  readonly method: string
  readonly cookies: ReadonlyMap<string, string>
  readonly headers: IncomingMessage['headers']
  readonly body: string
  /** The two origins of the running shop. */
  readonly origin: string
  readonly apiOrigin: string
  /** Goes on every script tag; a Content-Security-Policy may ask for it. */
  readonly nonce: string
  /** What the page carries of the RUM agent: nothing, its API functions only, or action listeners and read-out too: honest, with other values, or throwing. */
  readonly agent: 'none' | 'api' | 'full' | 'differs' | 'throws'
}

export type Reply = {
  readonly status?: number
  readonly type?: string
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  readonly body?: string | Buffer
  /** ms to wait before answering. */
  readonly delay?: number
}

export type Route = (visit: Visit, rest: string) => Reply

/** Routes by path; a path that ends with `/` answers for everything below it and is handed the rest. */
export type Routes = Readonly<Record<string, Route>>

/** The route of a path with what follows its prefix, or null. */
export function findRoute(routes: Routes, path: string): { route: Route; rest: string } | null {
  const exact = routes[path]
  if (exact) return { route: exact, rest: '' }
  const prefix = Object.keys(routes).find((key) => key.length > 1 && key.endsWith('/') && path.startsWith(key))
  const route = prefix === undefined ? undefined : routes[prefix]
  return prefix && route ? { route, rest: path.slice(prefix.length) } : null
}

export const html = (body: string, headers: Reply['headers'] = {}): Reply => ({ type: 'text/html', body, headers })

export const json = (value: unknown, headers: Reply['headers'] = {}): Reply => ({
  type: 'application/json',
  body: JSON.stringify(value),
  headers,
})

/** Text made safe for HTML content and double-quoted attributes. */
export const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
