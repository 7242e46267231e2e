/** What decides which headers of a response the page can read: how it was asked for. */
export type RequestFacts = {
  /** Origin of the page as browsers write it; `null`: an opaque one, as of a sandboxed page. */
  readonly pageOrigin: string
  /** Absolute addresses, from the first that was asked to the one that answered. */
  readonly chain: readonly string[]
  readonly api: 'fetch' | 'xhr'
  readonly mode: 'cors' | 'no-cors' | 'same-origin'
  readonly credentials: 'omit' | 'same-origin' | 'include'
  readonly redirect: 'follow' | 'manual'
  /** A service worker answered with a response that it made itself. */
  readonly madeByWorker: boolean
  /** Where given, what this browser does otherwise than the standard is taken into account. */
  readonly browser?: 'chromium' | 'firefox'
}

/** What decides it on the server's side: lines of the response that answered. */
export type ResponseFacts = {
  readonly status: number
  /** `Access-Control-Allow-Origin`; null: there is none. */
  readonly allowOrigin: string | null
  /** `Access-Control-Allow-Credentials` is `true`. */
  readonly allowCredentials: boolean
  /** Each `Access-Control-Expose-Headers` line. */
  readonly exposed: readonly string[]
}

/** The response's type by the Fetch standard, section 2.2.6; `error`: the page gets none. */
export type ResponseType = 'basic' | 'cors' | 'default' | 'error' | 'opaque' | 'opaqueredirect'
