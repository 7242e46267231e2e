import { expect, test } from 'vitest'
import type { Source } from '../../src/core/model/source.ts'
import { orderOf } from '../../src/core/order/orderOf.ts'
import { entries, inBrowsers } from './browsers.ts'

/** A page that has broken every builtin that it can, before and while we read. */
const BROKEN = `<!doctype html><p id="p">text</p><meta name="m" content="meta"><button>Go on</button><script>
window.long = 'x'.repeat(20001)
const first = fetch('/api')
document.querySelector('button').onclick = () => { fetch('/api?2'); const x = new XMLHttpRequest(); x.open('GET', 'api?3'); x.send() }
const boom = () => { const e = {}; Object.defineProperty(e, 'message', { get() { throw e } }); throw new Proxy(e, { get() { throw e } }) }
const define = Reflect.defineProperty
const trap = (owner, key, get) => define(owner, key, { __proto__: null, get, set: boom, configurable: true })
for (const key of ['call', 'apply', 'bind']) Function.prototype[key] = boom
for (const key of ['indexOf', 'slice', 'split', 'trim', 'toLowerCase', 'toUpperCase']) String.prototype[key] = boom
for (const [owner, keys] of [[Document.prototype, ['querySelectorAll']], [WeakMap.prototype, ['get', 'set', 'has']],
  [MessagePort.prototype, ['postMessage']], [EventTarget.prototype, ['addEventListener', 'removeEventListener', 'dispatchEvent']],
  [Headers.prototype, ['get']], [Promise.prototype, ['then']], [MutationObserver.prototype, ['observe', 'disconnect']],
  [Reflect, ['apply', 'defineProperty', 'ownKeys', 'getOwnPropertyDescriptor']], [JSON, ['stringify']], [performance, ['now']],
  [window, ['setTimeout', 'clearTimeout', 'Proxy', 'String', 'MutationObserver', 'URL', 'AbortController']], [Array.prototype, ['push']]])
  for (const key of keys) owner[key] = boom
for (const [owner, key] of [[Response.prototype, 'status'], [Response.prototype, 'headers'], [MessageEvent.prototype, 'data'],
  [Event.prototype, 'target'], [Node.prototype, 'baseURI'], [XMLHttpRequest.prototype, 'status']]) trap(owner, key, boom)
for (const key of ['toJSON', 'get', 'set', 'value', 'kind', 'once', 'passive', 'signal', 'capture']) trap(Object.prototype, key, () => boom)
for (const i of [0, 1, 2, 3]) trap(Array.prototype, i, () => undefined)
Array.prototype[Symbol.iterator] = boom
window.isBroken = true
</script>`

const VALUES = `<!doctype html><script>
const boom = () => { throw new Proxy({}, { get() { throw 1 }, getPrototypeOf() { throw 2 }, ownKeys() { throw 3 } }) }
window.v = {
  get thrower() { boom() },
  proxy: new Proxy({}, { get: boom, has: boom, ownKeys: boom, getPrototypeOf: boom }),
  revoked: (() => { const r = Proxy.revocable({}, {}); r.revoke(); return r.proxy })(),
  revokedFn: (() => { const r = Proxy.revocable(() => 1, {}); r.revoke(); return r.proxy })(),
  text: { toString: boom }, symbolic: { [Symbol.toPrimitive]: () => ({}) },
  big: 'x'.repeat(100000000), nullish: Object.create(null), symbol: Symbol.iterator, bigint: 10n ** 30n,
  get self() { return v }, cyclic: null, frames: window,
}
v.cyclic = [v]; v.cyclic[0] = v.cyclic
let depth = 0
const chain = () => new Proxy({}, { get: (t, k) => typeof k === 'string' && k.length === 1 ? (depth++, chain()) : undefined, has: () => true })
window.chain = chain()
window.throwing = boom
window.dtrum = { addActionProperties() {}, sendSessionProperties: boom }
dtrum.addActionProperties(1, v.proxy, v.revoked, { a: v.text, get b() { boom() }, c: Symbol(), d: 1n, e: document.all, f: v.nullish, g: { value: v.proxy }, h: v.big })
try { dtrum.sendSessionProperties(v.proxy) } catch {}
fetch('/api', v.proxy).catch(() => {})
fetch('/api', { get method() { window.methods = (window.methods ?? 0) + 1; return 'POST' } }).catch(() => {})
fetch({ toString() { window.strings = (window.strings ?? 0) + 1; return '/api?object' } })
</script>`

const FROZEN = `<!doctype html><p id="p">text</p><script>
for (const key of ['Array', 'Object', 'Function', 'String', 'Promise', 'Document', 'Node', 'Element', 'EventTarget', 'XMLHttpRequest', 'Response', 'Headers'])
  Object.freeze(window[key].prototype)
window.dtrum = Object.freeze({ addActionProperties: () => 'sent' })
const ours = window.fetch
window.fetch = (...all) => { window.wrapped = (window.wrapped ?? 0) + 1; return ours(...all) }
window.answer = dtrum.addActionProperties(1, { a: 1 })
</script>`

/** An object that comes out of the page's own accessors, of which one can't be taken away again. */
const GETTERS = `<!doctype html><p id="p">text</p><script>
const api = { addActionProperties: () => 'sent', sendSessionProperties: () => 'session' }
Object.defineProperty(window, 'dtrum', { get: () => api, configurable: true })
window.first = dtrum.addActionProperties(1, { a: 1 })
Object.defineProperty(window, 'dtrum', { get: () => api, configurable: false })
window.second = dtrum.sendSessionProperties({ a: 1 })
</script>`

/** Each reading of `slow` takes 5 ms and tells in which turn of the page it was. */
const SLOW = `<!doctype html><script>
let turn = 0
const channel = new MessageChannel()
channel.port1.onmessage = () => { turn++; channel.port2.postMessage(0) }
channel.port2.postMessage(0)
Object.defineProperty(window, 'slow', { get() { const from = performance.now(); while (performance.now() - from < 5); return 't' + turn } })
</script>`

const PAGES = {
  '/broken': { body: BROKEN },
  '/values': { body: VALUES },
  '/frozen': { body: FROZEN },
  '/getters': { body: GETTERS },
  '/api': { body: '{}', headers: { 'x-shop': 'one' } },
  '/slow': { body: SLOW },
}

const variable = (expression: string): Source => ({ type: 'JAVA_SCRIPT_VARIABLE', expression })
const SOURCES: readonly Source[] = [
  { type: 'CSS_SELECTOR', expression: '#p' },
  { type: 'META_TAG', expression: 'm' },
  { type: 'META_TAG', expression: 'absent' },
  { type: 'COOKIE', expression: 'c' },
  { type: 'QUERY_STRING', expression: 'q' },
  variable('document.title.length'),
  variable('long'),
]

inBrowsers('hostile pages', PAGES, ({ visit, origin }) => {
  test('broken builtins: our bookkeeping does not use them', async () => {
    const { page } = await visit(
      '/broken',
      `window.pristine = { post: MessagePort.prototype.postMessage, apply: Reflect.apply, stringify: JSON.stringify, parse: JSON.parse,
      click: HTMLElement.prototype.click, button: () => document.querySelector('button') }`,
    )
    const attach = (wish: object): Promise<unknown> =>
      page.evaluate(
        `pristine.apply(pristine.post, stand.port, [pristine.parse(${JSON.stringify(JSON.stringify(wish))})])`,
      )
    await attach({
      kind: 'attach',
      assignment: {
        revision: 1,
        orders: SOURCES.map(orderOf),
        headers: ['x-shop'],
        reading: true,
      },
    })
    await new Promise((resolve) => setTimeout(resolve, 300))
    await page.evaluate('pristine.apply(pristine.click, pristine.button(), [])')
    await new Promise((resolve) => setTimeout(resolve, 600))
    const text = (await page.evaluate(
      'delete Object.prototype.toJSON; pristine.apply(pristine.stringify, JSON, [stand.messages])',
    )) as string
    expect(await page.evaluate('window.isBroken')).toBe(true)
    const [message, clicked] = JSON.parse(text) as { action: { readings: Record<string, unknown> } }[]
    const answered = { response: { status: 200, headers: { 'x-shop': 'one' } } }
    expect(message?.action).toMatchObject({ kind: 'load', requests: { length: 1, 0: answered } })
    expect(clicked?.action).toMatchObject({
      kind: 'xhr',
      name: 'click on "Go on"',
      requests: { length: 2, 0: answered, 1: answered },
    })
    expect(message?.action.readings).toMatchObject({
      0: { kind: 'value', text: 'text' },
      1: { kind: 'value', text: 'meta' },
      2: { reason: { code: 'meta-missing' } },
      3: { reason: { code: 'cookie-missing' } },
      4: { reason: { code: 'query-missing' } },
      5: { kind: 'value', text: '0', form: 'other' },
      6: { kind: 'value', text: 'x'.repeat(20_000), length: 20_001 },
      length: 7,
    })
    await page.close()
  })

  test('values that fight being looked at cost nobody else a reading', async () => {
    const { page, attach, action } = await visit('/values')
    const errors: unknown[] = []
    page.on('pageerror', (error) => errors.push(error))
    await attach([
      variable('v.thrower'),
      variable('v.proxy'),
      variable('v.proxy.x'),
      variable('v.revoked'),
      variable('v.revoked.x'),
      variable('v.text'),
      variable('v.symbolic'),
      variable('v.big'),
      variable('v.nullish'),
      variable('v.bigint'),
      variable('v.cyclic'),
      variable(`v${'.self'.repeat(150)}.bigint`),
      variable(`v${'.self'.repeat(1_000_000)}`),
      variable(`chain${'.x'.repeat(100)}.length`),
      { type: 'JAVA_SCRIPT_FUNCTION', expression: 'throwing()' },
      { type: 'JAVA_SCRIPT_FUNCTION', expression: 'v.revokedFn()' },
      { type: 'CSS_SELECTOR', expression: 'a'.repeat(1_000_000) },
      { type: 'CSS_SELECTOR', expression: `${':not('.repeat(500)}` },
      { type: 'COOKIE', expression: '__proto__' },
      { type: 'QUERY_STRING', expression: '__proto__' },
      { type: 'META_TAG', expression: '__proto__' },
      variable('location.pathname'),
    ])
    const { readings, apiValues, requests } = await action()
    expect(
      entries(readings).map((reading) => (reading.kind === 'value' ? reading.text.slice(0, 12) : reading.reason.code)),
    ).toEqual([
      'read-threw',
      'read-threw',
      'read-threw',
      'read-threw',
      'read-threw',
      'read-threw',
      'read-threw',
      'xxxxxxxxxxxx',
      'read-threw',
      '100000000000',
      'value-empty',
      '100000000000',
      'path-invalid',
      'value-empty',
      'function-threw',
      'function-threw',
      'selector-no-match',
      'selector-invalid',
      'cookie-missing',
      'query-missing',
      'meta-missing',
      '/values',
    ])
    expect(readings[7]).toMatchObject({ length: 100_000_000 })
    for (const reading of entries(readings))
      if (reading.kind === 'missing') for (const arg of reading.reason.args) expect(arg.length).toBeLessThanOrEqual(200)
    expect(entries(apiValues).map(({ key, jsType, length }) => `${key} ${jsType} ${length}`)).toEqual(
      expect.arrayContaining(['c other 8', 'd other 1', 'e other 26', 'h string 100000000']),
    )
    expect(entries(requests).map((request) => request.url)).toContain(`${origin()}/api`)
    expect(await page.evaluate('[window.methods, window.strings]')).toEqual([1, 1])
    expect(errors).toEqual([])
    await page.close()
  })

  test('a page that freezes prototypes and wraps fetch after us', async () => {
    const { page, attach, action, send } = await visit('/frozen')
    await attach([{ type: 'CSS_SELECTOR', expression: '#p' }])
    expect(entries((await action()).readings)).toMatchObject([{ text: 'text' }])
    expect(await page.evaluate('window.answer')).toBe('sent')
    await page.evaluate('document.body.onclick = () => fetch("/api"); document.body.click()')
    expect((await action(1)).requests.length).toBe(1)
    await send({ kind: 'detach' })
    expect(await page.evaluate('fetch("/api").then((r) => r.status + " " + window.wrapped)')).toBe('200 2')
    await page.close()
  })

  test('a page whose API is an accessor of its own', async () => {
    const { page, attach, action, send } = await visit('/getters')
    await attach([{ type: 'CSS_SELECTOR', expression: '#p' }])
    expect(entries((await action()).readings)).toMatchObject([{ text: 'text' }])
    await send({ kind: 'detach' })
    expect(await page.evaluate('[first, second, dtrum === api, dtrum.addActionProperties(1)]')).toEqual([
      'sent',
      'session',
      true,
      'sent',
    ])
    await page.close()
  })

  test('a long pass lets the page have its turn', async () => {
    const { page, attach, action } = await visit('/slow')
    await attach(Array.from({ length: 40 }, () => variable('slow')))
    const turns = entries((await action()).readings).map((reading) => reading.kind === 'value' && reading.text)
    const longest = Math.max(...turns.map((turn) => turns.filter((other) => other === turn).length))
    expect(turns).toHaveLength(40)
    expect(longest).toBeLessThan(6)
    await page.close()
  })
})
