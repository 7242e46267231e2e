/** One fetch or XMLHttpRequest as the page's own hook saw it. Times are ms since the document's time origin. */
export type PageRequest = {
  readonly id: number
  readonly api: 'fetch' | 'xhr'
  readonly method: string
  /** Absolute. */
  readonly url: string
  readonly credentials: 'omit' | 'same-origin' | 'include'
  readonly startedAt: number
  readonly endedAt: number | null
  /** Null while it runs and after a network error. */
  readonly response: PageResponse | null
  readonly beforeAttach: boolean
}

export type PageResponse = {
  readonly status: number
  /** The response's type by the Fetch standard; an XMLHttpRequest does not tell, so it is `xhr`. */
  readonly type: 'basic' | 'cors' | 'default' | 'error' | 'opaque' | 'opaqueredirect' | 'xhr'
  /** The final URL. */
  readonly url: string
  readonly redirected: boolean
  /** The configured headers, by lower-case name, as the page itself can read them; null: it can't. */
  readonly headers: Readonly<Record<string, string | null>>
}

/** What the network panel's view adds: it sees every header, so it explains a missing one. Never a source of values. */
export type NetworkEntry = {
  readonly url: string
  readonly method: string
  readonly status: number
  /** ms since the epoch. */
  readonly startedAt: number
  readonly document: boolean
  readonly corsMode: boolean
  /** A script of the page asked: fetch, XMLHttpRequest and their like. */
  readonly byScript?: boolean
  readonly responseHeaders: readonly string[]
  /** Every `Access-Control-Expose-Headers` line. */
  readonly exposed: readonly string[]
  readonly setCookies: readonly SetCookie[]
  /** Names of the cookies that the browser sent along. */
  readonly sentCookies: readonly string[]
  /** Where a redirect leads to, absolute. */
  readonly location?: string
  /** The request's `Origin`. */
  readonly origin?: string
  /** `Access-Control-Allow-Origin`, and whether `Access-Control-Allow-Credentials` is `true`. */
  readonly allowOrigin?: string
  readonly allowCredentials?: boolean
  /** The tab's own page, not a frame's. */
  readonly top?: boolean
  /** Caused by a page of another site; left out where the browser does not tell. */
  readonly crossSite?: boolean
  /** A service worker answered. */
  readonly byWorker?: boolean
  /** What the configured request attributes ask for, and nothing else. */
  readonly asked?: AskedValues
}

/** Values of a request that definitions of request attributes name; header names in lower case. */
export type AskedValues = {
  readonly requestHeaders: Readonly<Record<string, string>>
  readonly responseHeaders: Readonly<Record<string, string>>
  readonly postParameters: Readonly<Record<string, string>>
}

/** A `Set-Cookie` line without its value, which is never kept. What is left out was not there, or could not be read. */
export type SetCookie = {
  readonly name: string
  readonly httpOnly: boolean
  readonly secure?: boolean
  readonly partitioned?: boolean
  /** As it is written, without a leading dot, in lower case. */
  readonly domain?: string
  /** Only one that begins with `/` counts. */
  readonly path?: string
  readonly sameSite?: 'strict' | 'lax' | 'none'
  /** ms since the epoch at which its lifetime ends; 0: it is deleted. Left out: it lives as long as the session. */
  readonly expiresAt?: number
  /** What makes browsers refuse it wherever it comes from: too long, or a character that a cookie can't have; only Chromium refuses a tab. */
  readonly malformed?: 'size' | 'characters' | 'tab'
}
