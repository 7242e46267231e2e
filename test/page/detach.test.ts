import { expect, test } from 'vitest'
import { inBrowsers } from './browsers.ts'
import { pageScript } from './stand.ts'

/** Counts listeners, timers and observers that are there, from before our script. Serialized into the page. */
const COUNT = `(() => {
  const live = { listeners: [], timers: 0, observers: 0 }
  const keep = (owner, key, make) => { const own = owner[key]; owner[key] = make(own) }
  keep(EventTarget.prototype, 'addEventListener', (own) => function (type, listener, options) {
    const entry = { type, on: this, listener }
    if (type !== 'rum-property-inspector-port') live.listeners.push(entry)
    const end = () => { live.listeners = live.listeners.filter((other) => other !== entry) }
    options?.signal && Reflect.apply(own, options.signal, ['abort', end])
    return Reflect.apply(own, this, [type, listener, options])
  })
  keep(EventTarget.prototype, 'removeEventListener', (own) => function (type, listener, options) {
    live.listeners = live.listeners.filter((other) => other.type !== type || other.on !== this || other.listener !== listener)
    return Reflect.apply(own, this, [type, listener, options])
  })
  const ids = new Set()
  keep(window, 'setTimeout', (own) => (run, ms) => {
    const id = own(() => { ids.delete(id); run() }, ms)
    ids.add(id)
    return id
  })
  keep(window, 'clearTimeout', (own) => (id) => { ids.delete(id); own(id) })
  const watching = new Set()
  keep(MutationObserver.prototype, 'observe', (own) => function (...all) { watching.add(this); return Reflect.apply(own, this, all) })
  keep(MutationObserver.prototype, 'disconnect', (own) => function () { watching.delete(this); return Reflect.apply(own, this, []) })
  const shape = (owner, key) => {
    const found = Object.getOwnPropertyDescriptor(owner, key)
    return found && Object.entries(found).map(([name, value]) => name + (typeof value === 'function' ? originals.includes(value) : value)).join()
  }
  const originals = [fetch, XMLHttpRequest.prototype.open, XMLHttpRequest.prototype.send, history.pushState, history.replaceState]
  window.counted = () => ({
    listeners: live.listeners.map(({ type }) => type).sort(),
    timers: ids.size,
    observers: watching.size,
    shapes: [[window, 'fetch'], [XMLHttpRequest.prototype, 'open'], [XMLHttpRequest.prototype, 'send'],
      [History.prototype, 'pushState'], [History.prototype, 'replaceState'], [window, 'dtrum']].map(([owner, key]) => shape(owner, key)),
    globals: Object.getOwnPropertyNames(window).filter((name) => !['stand', 'counted'].includes(name)).length,
  })
})()`

const PAGES = {
  '/': {
    body: '<!doctype html><p id="p">text</p><button id="b">Go</button><script>b.onclick = () => fetch("/never")</script>',
  },
  '/slow': { body: '<!doctype html><img src="/never"><p>still loading</p>' },
  '/never': { body: '', delay: 3_000 },
}
type Counted = { readonly listeners: readonly string[]; readonly timers: number; readonly shapes: readonly unknown[] }

inBrowsers('detaching', PAGES, ({ visit, browser, origin }) => {
  test('before attaching there is no listener but the port, no timer, no observer', async () => {
    const { page } = await visit('/', COUNT)
    expect(await page.evaluate('counted()')).toMatchObject({ listeners: ['message'], timers: 0, observers: 0 })
    await page.close()
  })

  test('nothing is left behind, whenever it comes', async () => {
    const bare = await browser().newPage()
    await bare.evaluateOnNewDocument(COUNT)
    await bare.goto(`${origin()}/`)
    const before = (await bare.evaluate('counted()')) as Counted
    await bare.close()
    expect(before.shapes[5] ?? null).toBeNull()

    const { page, send, attach, action } = await visit('/', COUNT)
    await attach([{ type: 'CSS_SELECTOR', expression: '#p' }])
    await action()
    await page.click('#b')
    await page.evaluate(() => {
      const xhr = new XMLHttpRequest()
      xhr.open('GET', '/never')
      xhr.send()
    })
    const during = (await page.evaluate('counted()')) as Counted
    expect(during.listeners).toEqual(
      expect.arrayContaining(['click', 'keydown', 'change', 'submit', 'loadend', 'message']),
    )
    expect(during.timers).toBeGreaterThan(0)
    await send({ kind: 'detach' })
    await expect.poll(() => page.evaluate('counted()')).toEqual(before)
    await page.close()
  })

  test('nothing is left of a page that is still loading', async () => {
    const { page, send, attach } = await visit('/', COUNT)
    page.goto(`${origin()}/slow`).catch(() => undefined)
    await page.waitForFunction('location.pathname === "/slow" && document.querySelector("p")')
    await attach([])
    expect(((await page.evaluate('counted()')) as Counted).listeners).toContain('load')
    await send({ kind: 'detach' })
    await expect.poll(() => page.evaluate('counted()')).toMatchObject({ listeners: [], timers: 0, observers: 0 })
    await page.close()
  })

  test('what the page kept is a bare pass-through', async () => {
    const { page, send } = await visit('/')
    await page.evaluate('window.kept = fetch; window.keptOpen = XMLHttpRequest.prototype.open')
    await send({ kind: 'detach' })
    expect(
      await page.evaluate(`kept !== fetch && Promise.all([kept('/').then((r) => r.status), new Promise((done) => {
        const xhr = new XMLHttpRequest(); Reflect.apply(keptOpen, xhr, ['GET', '/']); xhr.onload = () => done(xhr.status); xhr.send()
      })])`),
    ).toEqual([200, 200])
    await page.close()
  })

  test('nobody took the port: nothing is installed', async () => {
    const page = await browser().newPage()
    await page.evaluateOnNewDocument(COUNT)
    await page.goto(`${origin()}/`)
    const before = await page.evaluate('counted()')
    await page.evaluate(`${await pageScript()};0`)
    await expect.poll(() => page.evaluate('counted()')).toEqual(before)
    await page.close()
  })
})
