/**
 * The browser's own functions as they were when this script started. A page may replace any of them later; our
 * bookkeeping keeps calling these. A missing one throws only when it is called.
 */
type Class = { readonly prototype: object } | undefined

export const { apply, getOwnPropertyDescriptor, defineProperty, deleteProperty, getPrototypeOf, has, ownKeys } = Reflect

const { bind, call } = Function.prototype
/** Makes a method a function of its `this`; no later lookup of `call` or `apply` is in it. */
const uncurried = bind.bind(call as () => void) as unknown as (original: unknown) => unknown

const find = (owner: Class, key: string): PropertyDescriptor | undefined =>
  owner && getOwnPropertyDescriptor(owner.prototype, key)

const method = <F>(owner: Class, key: string): F => uncurried(find(owner, key)?.value) as F

const getter = <T, R>(owner: Class, key: string): ((self: T) => R) => uncurried(find(owner, key)?.get) as (self: T) => R

export const page = window
const { setTimeout, clearTimeout, performance } = page
export const { AbortController, DocumentFragment, Headers, MutationObserver, URL } = page
export const { Object: objectOf, Proxy: ProxyOf, String: stringOf } = page

/** What the page's present view is compared with. */
export const original = {
  querySelector: find(page.Document, 'querySelector')?.value as unknown,
  cookie: find(page.Document, 'cookie')?.get as unknown,
  parse: page.JSON.parse as unknown,
}

export const isArray = page.Array.isArray

export const after = (ms: number, run: () => void): number =>
  apply(setTimeout as (run: () => void, ms: number) => number, page, [run, ms])
export const cancel = (timer: number): void => apply(clearTimeout, page, [timer])
const nowOf = method<(self: Performance) => number>(page.Performance, 'now')
const entriesOf = method<(self: Performance, type: string) => readonly (PerformanceEntry | undefined)[]>(
  page.Performance,
  'getEntriesByType',
)
/** ms since the document's time origin. */
export const now = (): number => nowOf(performance)
/** The document's own navigation entry; none on an initial `about:blank`. */
export const navigationEntry = (): PerformanceEntry | undefined => entriesOf(performance, 'navigation')[0]
export const loadEventEnd = getter<PerformanceEntry, number>(page.PerformanceNavigationTiming, 'loadEventEnd')

export const indexOf: (text: string, part: string, from?: number) => number = method(page.String, 'indexOf')
export const slice: (text: string, from: number, to?: number) => string = method(page.String, 'slice')
export const toLowerCase: (text: string) => string = method(page.String, 'toLowerCase')
export const toUpperCase: (text: string) => string = method(page.String, 'toUpperCase')
export const trim: (text: string) => string = method(page.String, 'trim')

export const thenDo: <T>(promise: Promise<T>, ok: (value: T) => T, failed: (reason: unknown) => never) => Promise<T> =
  method(page.Promise, 'then')

export const listen: (
  target: EventTarget,
  type: string,
  listener: (this: unknown, event: Event) => void,
  options?: object,
) => void = method(page.EventTarget, 'addEventListener')
export const unlisten: (target: EventTarget, type: string, listener: (event: Event) => void) => void = method(
  page.EventTarget,
  'removeEventListener',
)
export const dispatch: (target: EventTarget, event: Event) => boolean = method(page.EventTarget, 'dispatchEvent')
export const targetOf = getter<Event, EventTarget | null>(page.Event, 'target')
export const keyOf = getter<Event, string>(page.KeyboardEvent, 'key')
export const dataOf = getter<Event, unknown>(page.MessageEvent, 'data')
export const post: (port: MessagePort, message: unknown) => void = method(page.MessagePort, 'postMessage')
export const closePort: (port: MessagePort) => void = method(page.MessagePort, 'close')
export const abort: (controller: AbortController) => void = method(AbortController, 'abort')
export const signalOf = getter<AbortController, AbortSignal>(AbortController, 'signal')

export const queryIn: (root: Document, selector: string) => Element | null = method(page.Document, 'querySelector')
export const queryAll: (root: Document, selector: string) => NodeListOf<Element> = method(
  page.Document,
  'querySelectorAll',
)
export const queryFragment: (root: DocumentFragment, selector: string) => Element | null = method(
  DocumentFragment,
  'querySelector',
)
export const lengthOf = getter<NodeListOf<Element>, number>(page.NodeList, 'length')
export const attributeOf: (element: Element, name: string) => string | null = method(page.Element, 'getAttribute')
export const closest: (element: Element, selector: string) => Element | null = method(page.Element, 'closest')
export const childCount = getter<Element, number>(page.Element, 'childElementCount')
export const tagOf = getter<Element, string>(page.Element, 'localName')
export const textContentOf = getter<Node, string | null>(page.Node, 'textContent')
export const baseOf = getter<Node, string>(page.Node, 'baseURI')
export const isEditable = getter<Element, boolean>(page.HTMLElement, 'isContentEditable')
export const inputType = getter<unknown, string>(page.HTMLInputElement, 'type')
export const cookieOf = getter<Document, string>(page.Document, 'cookie')
export const titleOf = getter<Document, string>(page.Document, 'title')
export const stateOf = getter<Document, DocumentReadyState>(page.Document, 'readyState')

export const observe: (observer: MutationObserver, target: Node, options: object) => void = method(
  MutationObserver,
  'observe',
)
export const disconnect: (observer: MutationObserver) => void = method(MutationObserver, 'disconnect')

export const hrefOf = getter<unknown, string>(URL, 'href')
export const timeOf: (date: Date) => number = method(page.Date, 'getTime')
export const isoOf: (date: Date) => string = method(page.Date, 'toISOString')

export const responseStatus = getter<Response, number>(page.Response, 'status')
export const responseType = getter<Response, ResponseType>(page.Response, 'type')
export const responseUrl = getter<Response, string>(page.Response, 'url')
export const responseRedirected = getter<Response, boolean>(page.Response, 'redirected')
export const responseHeaders = getter<Response, Headers>(page.Response, 'headers')
export const headerOf: (headers: Headers, name: string) => string | null = method(Headers, 'get')
export const requestUrl = getter<unknown, string>(page.Request, 'url')
export const requestMethod = getter<unknown, string>(page.Request, 'method')
export const requestCredentials = getter<unknown, RequestCredentials>(page.Request, 'credentials')
export const xhrStatus = getter<XMLHttpRequest, number>(page.XMLHttpRequest, 'status')
export const xhrUrl = getter<XMLHttpRequest, string>(page.XMLHttpRequest, 'responseURL')
export const xhrCredentials = getter<XMLHttpRequest, boolean>(page.XMLHttpRequest, 'withCredentials')
export const xhrHeaders: (xhr: XMLHttpRequest) => string | null = method(page.XMLHttpRequest, 'getAllResponseHeaders')
export const recall: (map: WeakMap<object, unknown>, key: object) => unknown = method(page.WeakMap, 'get')
export const remember: (map: WeakMap<object, unknown>, key: object, value: unknown) => void = method(
  page.WeakMap,
  'set',
)
