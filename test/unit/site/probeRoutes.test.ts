import { afterAll, beforeAll, expect, it } from 'vitest'
import { readConfiguration } from '../../../src/core/config/readConfiguration.ts'
import { answer, close, listen } from '../../site/listener.ts'
import { properties200, properties200Path } from '../../site/properties200.ts'
import { type DemoShop, startDemoShop } from '../../site/server.ts'

let shop: DemoShop
beforeAll(async () => {
  shop = await startDemoShop()
})
afterAll(() => shop.stop())

const get = (path: string, init: RequestInit = {}) => fetch(shop.origin + path, { redirect: 'manual', ...init })

it('gives each of three frames its own value', async () => {
  const page = await (await get('/frames')).text()
  expect(page).toContain('<meta name="frame" content="top">')
  expect(page).toContain('content=&quot;srcdoc&quot;')
  expect(page).toContain(`src="${shop.apiOrigin}/frame"`)
  expect(await (await get('/frame')).text()).toContain('content="same-origin"')
  expect(await (await fetch(`${shop.apiOrigin}/frame`)).text()).toContain('content="cross-origin"')
})

it('calls out before anything else on the early page', async () => {
  const page = await (await get('/early')).text()
  const first = /<script[^>]*>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? ''
  expect(first).toContain("fetch('/api/trips")
  expect(first).toContain('new XMLHttpRequest()')
  expect(first).toContain('dtrum?.')
})

it('redirects, echoes, waits and fails on demand', async () => {
  expect((await get('/redirect?to=/account')).headers.get('location')).toBe('/account')
  expect(await (await get('/echo-headers', { headers: { 'x-asked': 'yes' } })).json()).toMatchObject({
    'x-asked': 'yes',
  })
  const started = performance.now()
  await get('/slow?ms=120')
  expect(performance.now() - started).toBeGreaterThanOrEqual(115)
  expect((await get('/status/500')).status).toBe(500)
  expect((await get('/nowhere')).status).toBe(404)
})

it('makes a page of as many elements as asked for', async () => {
  const page = await (await get('/big?n=1237')).text()
  expect(page.match(/<(p|i)>/g)).toHaveLength(1237)
})

it('holds a value for each of 200 properties', async () => {
  const body = properties200()
  const read = readConfiguration(JSON.stringify(body), 'config-api')
  expect(read).toMatchObject({ ok: true, value: { configuration: { application: { properties: { length: 200 } } } } })
  const response = await get(properties200Path())
  expect(response.headers.getSetCookie()).toHaveLength(40)
  const page = await response.text()
  for (const { type, capturingName } of body.metaDataCaptureSettings) {
    if (type === 'META_TAG') expect(page).toContain(`<meta name="${capturingName}" content="meta-`)
    if (type === 'CSS_SELECTOR')
      expect(page).toContain(`<p id="${capturingName.slice(1).split(' ')[0]}"><b class="value">`)
    if (type === 'QUERY_STRING') expect(properties200Path()).toContain(`${capturingName}=query-`)
    if (type === 'JAVA_SCRIPT_VARIABLE') expect(page).toContain(`"${capturingName.split('.')[1]}":{"value":"path-`)
  }
})

it('answers 500 with the error when a route throws', async () => {
  const broken = () => {
    throw new Error('no such trip')
  }
  const visitor = () => ({
    url: new URL(shop.origin),
    method: 'GET',
    cookies: new Map<string, string>(),
    headers: {},
    body: '',
    origin: shop.origin,
    apiOrigin: shop.apiOrigin,
    nonce: '',
    agent: 'none' as const,
  })
  const { server, port } = await listen(0, (request, response) => answer(request, response, { '/': broken }, visitor))
  try {
    const response = await fetch(`http://127.0.0.1:${port}/`)
    expect([response.status, await response.text()]).toEqual([500, 'Error: no such trip'])
  } finally {
    await close(server)
  }
})
