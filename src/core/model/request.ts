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
  readonly responseHeaders: readonly string[]
  /** Every `Access-Control-Expose-Headers` line. */
  readonly exposed: readonly string[]
  readonly setCookies: readonly SetCookie[]
  /** Names of the cookies that the browser sent along. */
  readonly sentCookies: readonly string[]
}

/** A `Set-Cookie` line without its value, which is never kept. */
export type SetCookie = { readonly name: string; readonly httpOnly: boolean }
