import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DemoShop, startDemoShop } from '../../site/server.ts'

let shop: DemoShop
beforeAll(async () => {
  shop = await startDemoShop()
})
afterAll(() => shop.stop())

const get = (path: string, init: RequestInit = {}) => fetch(shop.origin + path, { redirect: 'manual', ...init })

describe('the demo shop', () => {
  it('serves on two loopback origins', () => {
    expect(shop.origin).toBe(`http://127.0.0.1:${shop.port}`)
    expect(shop.apiOrigin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(shop.apiOrigin).not.toBe(shop.origin)
  })

  it.each([
    ['/', 'Leaving soon'],
    ['/search?q=north+coast', 'on average € 502.50 a person'],
    ['/book/high-passes', 'Three high passes'],
    ['/confirmation?trip=orchard-weekend', 'Ref. KQ 4711'],
    ['/account', 'id="sign-in"'],
  ])('has the page %s', async (path, text) => {
    const response = await get(path)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await response.text()).toContain(text)
  })

  it('has a meta tag by name, one by property and one without content', async () => {
    const page = await (await get('/')).text()
    expect(page).toContain('<meta name="author" content="Ines Lindqvist">')
    expect(page).toContain('<meta property="og:title" content="Journeys without hurry">')
    expect(page).toContain('<meta name="category">')
  })

  it('escapes what a visitor searched for', async () => {
    const page = await (await get('/search?q=%3Cb%3E%22')).text()
    expect(page).toContain('&lt;b&gt;&quot;')
    expect(page).not.toContain('<b>"')
  })

  it('gives a first visitor a session that scripts cannot see, and a currency that they can', async () => {
    const [session, currency] = (await get('/')).headers.getSetCookie()
    expect(session).toMatch(/^trip_session=v\w+; Path=\/; HttpOnly;/)
    expect(currency).toBe('trip_currency=EUR; Path=/; SameSite=Lax')
    const again = await get('/', { headers: { cookie: 'trip_session=v1; trip_currency=EUR' } })
    expect(again.headers.getSetCookie()).toEqual([])
  })

  it('signs in with one hidden and one readable cookie', async () => {
    const cookies = (await get('/api/sign-in', { method: 'POST' })).headers.getSetCookie()
    expect(cookies[0]).toMatch(/^trip_session=m\w+; Path=\/; HttpOnly;/)
    expect(cookies[1]).not.toContain('HttpOnly')
    const page = await (await get('/account', { headers: { cookie: 'trip_member=gold' } })).text()
    expect(page).toContain('class="card-number"')
    expect(page).not.toContain('<template')
  })

  it('sends a booking to its confirmation', async () => {
    const response = await get('/book/high-passes', { method: 'POST', body: 'traveller=Mara' })
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/confirmation?trip=high-passes')
  })

  it('exposes one header of the second origin and keeps the other', async () => {
    expect((await get('/api/trips?q=coast&most=500')).headers.get('x-trip-id')).toBe('T-1-lighthouse-coast')
    const quote = (await fetch(`${shop.apiOrigin}/quote`)).headers
    expect(quote.get('access-control-allow-origin')).toBe(shop.origin)
    expect(quote.get('access-control-expose-headers')).toBe('X-Quote-Id')
    expect(quote.get('x-quote-id')).toBe('Q-88120')
    const partner = (await fetch(`${shop.apiOrigin}/partner`)).headers
    expect(partner.get('x-partner-ref')).toBe('P-5519')
    expect(partner.has('access-control-expose-headers')).toBe(false)
  })
})

describe("the agent's stand-ins", () => {
  const scripts = async (path: string, cookie = '') => {
    const page = await (await get(path, { headers: { cookie } })).text()
    return ['agentStandIn', 'apiStandIn'].filter((name) => page.includes(`/${name}.js`))
  }

  it('are the API alone, both, or none, by query or cookie', async () => {
    expect(await scripts('/')).toEqual(['apiStandIn'])
    expect(await scripts('/?agent=1')).toEqual(['agentStandIn', 'apiStandIn'])
    expect(await scripts('/?agent=0')).toEqual([])
    expect(await scripts('/search', 'trip_agent=1')).toEqual(['agentStandIn', 'apiStandIn'])
    expect((await get('/?agent=1')).headers.getSetCookie()).toContain('trip_agent=1; Path=/; SameSite=Lax')
  })

  it("carry the sample as the page's own configuration, escaped", async () => {
    const page = await (await get('/?agent=1')).text()
    expect(page).toContain('mdcc3=a[name^e&#39;author&#39;]@content'.replaceAll('&#39;', "'"))
    expect(page).toContain('shop.loyaltyPoints(Number:2^sString:EUR)')
    expect(page).toContain('mdp=mdcc3,mdcc4,mdcc9')
  })
})

describe('a strict policy', () => {
  it('is on every page when asked for, and on one always', async () => {
    const strict = await startDemoShop({ csp: 'strict' })
    try {
      const page = await fetch(`${strict.origin}/search`)
      const policy = page.headers.get('content-security-policy') ?? ''
      const nonce = /'nonce-([\w-]+)'/.exec(policy)?.[1]
      expect(policy).toContain("require-trusted-types-for 'script'")
      const tags = (await page.text()).match(/<script[^>]*>/g) ?? []
      expect(tags.length).toBeGreaterThan(3)
      for (const tag of tags) expect(tag).toContain(`nonce="${nonce}"`)
    } finally {
      await strict.stop()
    }
    expect((await get('/strict')).headers.get('content-security-policy')).toContain("script-src 'nonce-")
    expect((await get('/')).headers.has('content-security-policy')).toBe(false)
  })
})
