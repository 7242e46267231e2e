/**
 * The browser's own functions as they were when this script started. A page may replace any of them later; our
 * bookkeeping keeps calling these. A missing one throws only when it is called.
 */
type Class<T> = { readonly prototype: T } | undefined
export type NavigationTiming = PerformanceNavigationTiming & { readonly activationStart: number }
/** A class's methods, and its accessors' getters, as functions of what was their `this`. */
type Kept<T> = {
  readonly [Key in keyof T]: T[Key] extends (...args: infer Args) => infer Result
    ? (self: T, ...args: Args) => Result
    : (self: T) => T[Key]
}

export const { apply, getOwnPropertyDescriptor, defineProperty, deleteProperty, getPrototypeOf, has, ownKeys } = Reflect

const { bind, call } = Function.prototype
/** Makes a method a function of its `this`; no later lookup of `call` or `apply` is in it. */
const uncurried = bind.bind(call as () => void) as unknown as (original: unknown) => unknown

const find = (owner: Class<object>, key: PropertyKey): PropertyDescriptor | undefined =>
  owner && getOwnPropertyDescriptor(owner.prototype, key)

export const page = window
const { setTimeout, clearTimeout, performance } = page
/** ms since the epoch. */
export const { timeOrigin } = performance
export const { Headers, MessageEvent, MutationObserver, URL } = page
export const { Object: objectOf, Proxy: ProxyOf, String: stringOf } = page
const { hasOwn } = objectOf

/** Looks up what is taken out of it by its names. */
const kept = <T extends object>(owner: Class<T>): Kept<T> =>
  new ProxyOf({}, {
    __proto__: null,
    get: (_, key) => {
      const found = find(owner, key)
      return uncurried(found && (hasOwn(found, 'value') ? found.value : found.get))
    },
  } as ProxyHandler<object>) as Kept<T>

/** What the page's present view is compared with. */
export const original = {
  querySelector: find(page.Document, 'querySelector')?.value as unknown,
  cookie: find(page.Document, 'cookie')?.get as unknown,
  parse: page.JSON.parse as unknown,
}

export const { isArray } = page.Array

export const after = (ms: number, run: () => void): number =>
  apply(setTimeout as (run: () => void, ms: number) => number, page, [run, ms])
export const cancel = (timer: number): void => apply(clearTimeout, page, [timer])
const { now: nowOf, getEntriesByType } = kept(page.Performance)
/** ms since the document's time origin. */
export const now = (): number => nowOf(performance)
/** The document's own navigation entry; none on an initial `about:blank`. */
export const navigationEntry = (): PerformanceEntry | undefined => getEntriesByType(performance, 'navigation')[0]
/** Chromium has `activationStart`, for pages that were made ready before they were shown. */
export const { loadEventEnd, activationStart } = kept(
  page.PerformanceNavigationTiming as unknown as Class<NavigationTiming>,
)

export const { indexOf, slice, toLowerCase, toUpperCase, trim } = kept(page.String)
export const { then: thenDo } = kept(page.Promise) as unknown as {
  readonly then: <T>(promise: Promise<T>, ok: (value: T) => T, failed: (reason: unknown) => never) => Promise<T>
}
export const { get: recall, set: remember } = kept(page.WeakMap as Class<WeakMap<object, unknown>>)
export const { getTime: timeOf, toISOString: isoOf } = kept(page.Date)

export const {
  addEventListener: listen,
  removeEventListener: unlisten,
  dispatchEvent: dispatch,
} = kept(page.EventTarget)
export const { target: targetOf } = kept(page.Event)
export const { key: keyOf } = kept(page.KeyboardEvent)
export const { data: dataOf } = kept(page.MessageEvent)
export const { postMessage: post, close: closePort } = kept(page.MessagePort) as unknown as {
  readonly postMessage: (port: MessagePort, message: unknown) => void
  readonly close: (port: MessagePort) => void
}

export const { querySelector: queryIn, cookie: cookieOf, title: titleOf, readyState: stateOf } = kept(page.Document)
export const {
  getAttribute: attributeOf,
  closest,
  childElementCount: childCount,
  localName: tagOf,
} = kept(page.Element)
export const { textContent: textContentOf, baseURI: baseOf } = kept(page.Node)
export const { isContentEditable: isEditable } = kept(page.HTMLElement)
export const { observe, disconnect } = kept(MutationObserver)
export const { href: hrefOf } = kept(URL)

export const {
  status: responseStatus,
  type: responseType,
  url: responseUrl,
  redirected: responseRedirected,
  headers: responseHeaders,
} = kept(page.Response)
export const { get: headerOf } = kept(Headers)
export const { url: requestUrl, method: requestMethod, credentials: requestCredentials } = kept(page.Request)
export const {
  status: xhrStatus,
  responseURL: xhrUrl,
  withCredentials: xhrCredentials,
  getAllResponseHeaders: xhrHeaders,
} = kept(page.XMLHttpRequest)
