/** A response that sets cookies on the way to the page that reads. */
export type CookieStep = {
  /** Host and path, such as `shop.test/cart`. */
  readonly from: string
  /** Each `Set-Cookie` line. */
  readonly lines: readonly string[]
  /** `visit`: a page of its own; `fetch`: asked by the page visited before; `frame`: a frame inside that page. */
  readonly how?: 'visit' | 'fetch' | 'frame'
}

/** One combination: cookies set in this order, then a page that reads what it can. */
export type CookieCase = {
  readonly set: readonly CookieStep[]
  /** Host and path of the reading page. */
  readonly at: string
  /** The reading page is a frame in a page of this host. */
  readonly within?: string
}

/** `document.cookie` of the reading page. */
export type CookieAnswer = string
