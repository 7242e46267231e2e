import { expect, test } from 'vitest'
import { entries, inBrowsers } from './browsers.ts'

const FIRST = `<!doctype html><script>
fetch('/api?first', { method: 'post', credentials: 'omit' })
const xhr = new XMLHttpRequest()
xhr.open('GET', 'api?xhr')
xhr.send()
</script><p>page</p>`

const PAGES = {
  '/': { body: FIRST },
  '/plain': { body: '<!doctype html><p>plain</p>' },
  '/api': { body: '{}', headers: { 'x-shop': 'one', 'x-empty': '', 'x-two': ['a', 'b'] } },
  '/open': {
    body: '{}',
    headers: { 'access-control-allow-origin': '*', 'x-shop': 'hidden', 'cache-control': 'no-store' },
  },
  '/exposed': {
    body: '{}',
    headers: { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'x-shop', 'x-shop': 'shown' },
  },
  '/away': { body: '', status: 302, headers: { location: '/api?target' } },
}
const NAMES = ['x-shop', 'x-empty', 'x-two', 'x-absent', 'set-cookie', 'bad name', '']

inBrowsers('requests', PAGES, ({ visit, origin, elsewhere }) => {
  test('those of the first inline script are not missed, with their headers', async () => {
    const { page, attach, action } = await visit('/')
    await attach([], NAMES)
    const { requests, beforeAttach } = await action()
    const headers = { 'x-shop': 'one', 'x-empty': '', 'x-two': 'a, b', 'x-absent': null, 'set-cookie': null }
    expect(beforeAttach).toBe(false)
    expect(entries(requests)).toMatchObject([
      {
        api: 'fetch',
        method: 'POST',
        url: `${origin()}/api?first`,
        credentials: 'omit',
        beforeAttach: false,
        response: { status: 200, type: 'basic', redirected: false, url: `${origin()}/api?first` },
      },
      {
        api: 'xhr',
        method: 'GET',
        url: `${origin()}/api?xhr`,
        credentials: 'same-origin',
        response: { status: 200, type: 'xhr' },
      },
    ])
    for (const request of entries(requests)) expect(request.response?.headers).toEqual(headers)
    await page.close()
  })

  test('every way of asking, after attaching', async () => {
    const { page, attach, action } = await visit('/plain')
    await attach([], NAMES)
    await action()
    await page.evaluate(async (other) => {
      document.body.onclick = async () => {
        await fetch(new URL('/api?url', location.href))
        await fetch(new Request('/api?request', { method: 'PUT', credentials: 'include' }))
        await fetch(`${other}/open`)
        await fetch(`${other}/exposed`)
        await fetch(`${other}/open`, { mode: 'no-cors' })
        await fetch('/away')
        await fetch('http://127.0.0.1:1/').catch(() => undefined)
        const xhr = new XMLHttpRequest()
        xhr.open('DELETE', new URL('/api?xhr', location.href))
        xhr.withCredentials = true
        xhr.send()
      }
      document.body.click()
    }, elsewhere())
    const { requests, kind } = await action(1)
    expect(kind).toBe('xhr')
    expect(
      entries(requests).map(({ api, method, url, credentials, response }) => [
        api,
        method,
        url.replace(origin(), '').replace(elsewhere(), 'other'),
        credentials,
        response && [response.status, response.type, response.redirected, response.headers['x-shop']],
      ]),
    ).toEqual([
      ['fetch', 'GET', '/api?url', 'same-origin', [200, 'basic', false, 'one']],
      ['fetch', 'PUT', '/api?request', 'include', [200, 'basic', false, 'one']],
      ['fetch', 'GET', 'other/open', 'same-origin', [200, 'cors', false, null]],
      ['fetch', 'GET', 'other/exposed', 'same-origin', [200, 'cors', false, 'shown']],
      ['fetch', 'GET', 'other/open', 'same-origin', [0, 'opaque', false, null]],
      ['fetch', 'GET', '/away', 'same-origin', [200, 'basic', true, 'one']],
      ['fetch', 'GET', 'http://127.0.0.1:1/', 'same-origin', null],
      ['xhr', 'DELETE', '/api?xhr', 'include', [200, 'xhr', false, 'one']],
    ])
    await page.close()
  })

  test('the hooks look native and change nothing', async () => {
    const { page } = await visit('/plain')
    const seen = await page.evaluate(async () => {
      const unhandled: unknown[] = []
      addEventListener('unhandledrejection', (event) => {
        unhandled.push(event.reason instanceof TypeError)
        event.preventDefault()
      })
      const failing = fetch('http://127.0.0.1:1/')
      await failing.catch(() => undefined)
      void fetch('http://127.0.0.1:1/')
      await new Promise((resolve) => setTimeout(resolve, 300))
      const thrown: unknown[] = []
      try {
        new XMLHttpRequest().send()
      } catch (error) {
        thrown.push((error as Error).name)
      }
      try {
        Reflect.apply(XMLHttpRequest.prototype.open, {}, ['GET', '/'])
      } catch (error) {
        thrown.push((error as Error).name)
      }
      const body = await (await fetch('/api')).text()
      return {
        unhandled,
        thrown,
        body,
        names: [fetch.name, fetch.length, XMLHttpRequest.prototype.open.name, XMLHttpRequest.prototype.open.length],
        native: [`${fetch}`, `${XMLHttpRequest.prototype.send}`].every((text) => text.includes('[native code]')),
        promise: fetch('/api') instanceof Promise,
        keys: Object.keys(Object.getOwnPropertyDescriptor(window, 'fetch') ?? {}),
      }
    })
    expect(seen).toEqual({
      unhandled: [true],
      thrown: ['InvalidStateError', 'TypeError'],
      body: '{}',
      names: ['fetch', 1, 'open', 2],
      native: true,
      promise: true,
      keys: ['value', 'writable', 'enumerable', 'configurable'],
    })
    await page.close()
  })

  test('of 300 before attaching the last 200 are kept, and the others counted', async () => {
    const { page, attach, action, messages } = await visit('/plain')
    await page.evaluate(async () => {
      for (let i = 0; i < 300; i++) await fetch(`/api?${i}`)
    })
    await attach([])
    const { requests } = await action()
    expect(entries(requests).length).toBe(200)
    expect(entries(requests)[0]?.url).toBe(`${origin()}/api?100`)
    expect(await messages()).toContainEqual({ kind: 'overflow', count: 100 })
    await page.close()
  })
})
