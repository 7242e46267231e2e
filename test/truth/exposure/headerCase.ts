/** The headers that every response of the recording carries, in the order of the answers' marks. */
export const CARRIED = [
  'Cache-Control',
  'Content-Language',
  'Content-Length',
  'Content-Type',
  'Expires',
  'Last-Modified',
  'Pragma',
  'Set-Cookie',
  'Set-Cookie2',
  'Authorization',
  'X-Trip-Id',
  'X-Other',
  'X-Empty',
  'ETag',
  '*',
  'X-*',
] as const

export type Hop = 'same' | 'cross'

/** One combination of request and response. What is left out has its first setting. */
export type HeaderCase = {
  /** `sandboxed`: the page's origin is opaque; `worker`: a service worker controls the page. */
  readonly page?: 'plain' | 'sandboxed' | 'worker'
  readonly api?: 'fetch' | 'xhr'
  readonly mode?: 'cors' | 'no-cors' | 'same-origin'
  readonly credentials?: 'same-origin' | 'omit' | 'include'
  readonly redirect?: 'follow' | 'manual'
  /** The servers that are asked one after the other, all but the last redirecting; by default the other one. */
  readonly chain?: readonly Hop[]
  /**
   * What the worker does: pass the request on, make a response of its own, fetch the other server in the place of its
   * own, or answer from its cache what it fetched there.
   */
  readonly worker?: 'passed' | 'made' | 'fetched-cross' | 'cached-cross'
  readonly status?: 200 | 204 | 304 | 404 | 500
  /** `fresh`: asked twice, the second time answered by the cache; `revalidated`: after a 304 with all headers, `-bare`: without. */
  readonly cache?: 'none' | 'fresh' | 'revalidated' | 'revalidated-bare'
  /** `Access-Control-Allow-Origin`: the request's own `Origin`, `*`, `null`, another, or none. */
  readonly allow?: 'own' | '*' | 'null' | 'other' | 'none'
  readonly allowCredentials?: boolean
  /** Each line of `Access-Control-Expose-Headers`. */
  readonly expose?: readonly string[]
}

/** Response type (`xhr`: it does not tell; `error`: a network error), whether redirected, status, one mark a header: `1` readable. */
export type PageAnswer = readonly [type: string, redirected: boolean, status: number, marks: string]
/** With the `Origin` header that the last hop was sent: `page`, `null`, or empty for none. */
export type HeaderAnswer = readonly [...PageAnswer, origin: string]
