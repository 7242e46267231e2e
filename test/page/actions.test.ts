import { expect, test } from 'vitest'
import { HAND_OVER } from '../../src/bridge/handOver.ts'
import { entries, inBrowsers } from './browsers.ts'
import { pageScript, standIn } from './stand.ts'

const SHOP = `<!doctype html><title>Shop</title><h1 id="state">start</h1>
<button id="buy">  Buy now </button><button id="idle">Idle</button>
<form id="form" action="javascript:void 0"><input id="field" name="email" value="me@example.org"></form>
<script>
const state = document.getElementById('state')
buy.onclick = async () => {
  await fetch('/slow?1')
  await fetch('/slow?2')
  setTimeout(() => { state.textContent = 'bought' }, 60)
}
idle.onclick = () => { state.textContent = 'idle' }
field.onkeydown = (event) => { if (event.key === 'Enter') fetch('/slow?key') }
form.onsubmit = (event) => { event.preventDefault(); fetch('/slow?submit') }
</script>`

const LOADING = `<!doctype html><p id="p">early</p><img src="/slow?image"><script>
fetch('/slower').then(() => { p.textContent = 'late' })
</script>`

const PAGES = {
  '/shop': { body: SHOP },
  '/api': {
    body: `<!doctype html><h1 id="state">start</h1><script>
      let last = 0
      window.dtrum = { enterAction: () => ++last, leaveAction() {}, addActionProperties() {} }
    </script>`,
  },
  '/loading': { body: LOADING },
  '/slow': { body: '', delay: 80 },
  '/slower': { body: '', delay: 400 },
}
const STATE = [{ type: 'CSS_SELECTOR', expression: '#state' }] as const

inBrowsers('user actions', PAGES, ({ visit, origin, browser }) => {
  test('load lasts until the requests begun before it have ended', async () => {
    const { page, attach, action } = await visit('/loading')
    await attach([{ type: 'CSS_SELECTOR', expression: '#p' }])
    const load = await action()
    expect(load).toMatchObject({ kind: 'load', name: 'Loading of page /loading', startedAt: 0, beforeAttach: false })
    expect(load.endedAt).toBeGreaterThan(400)
    expect(entries(load.readings)).toMatchObject([{ text: 'late' }])
    expect(entries(load.requests).map((request) => request.url)).toEqual([`${origin()}/slower`])
    await page.close()
  })

  test('a click with requests is xhr, until they have ended and the page is quiet', async () => {
    const { page, attach, action } = await visit('/shop')
    await attach(STATE)
    expect(entries((await action()).readings)).toMatchObject([{ text: 'start' }])
    await page.click('#buy')
    const bought = await action(1)
    expect(bought).toMatchObject({ kind: 'xhr', name: 'click on "Buy now"', boundaries: 'simulated' })
    expect(entries(bought.requests).map((request) => request.url)).toEqual([`${origin()}/slow?1`, `${origin()}/slow?2`])
    expect(entries(bought.readings)).toMatchObject([{ text: 'bought' }])
    await page.close()
  })

  test('a click that causes nothing is no action', async () => {
    const { page, attach, action, messages } = await visit('/shop')
    await attach(STATE)
    await action()
    await page.click('#idle')
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(await messages()).toHaveLength(1)
    await page.close()
  })

  test("Enter in a field is one gesture, and the field's value is not in its name", async () => {
    const { page, attach, action, messages } = await visit('/shop')
    await attach(STATE)
    await action()
    await page.focus('#field')
    await page.keyboard.press('Enter')
    const key = await action(1)
    expect(key.name).toBe('keypress <Enter> on "email"')
    expect(entries(key.requests).length).toBe(2)
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(await messages()).toHaveLength(2)
    await page.close()
  })

  test('a route change without a request is a route, with one it is xhr', async () => {
    const { page, attach, action } = await visit('/shop')
    await attach(STATE)
    await action()
    await page.evaluate(() => history.pushState(null, '', '/basket'))
    expect(await action(1)).toMatchObject({ kind: 'route', name: 'change of route to /basket' })
    await page.evaluate(() => {
      const button = document.getElementById('idle') as HTMLButtonElement
      button.onclick = () => {
        history.pushState(null, '', '/checkout')
        void fetch('/slow')
      }
      button.click()
    })
    expect(await action(2)).toMatchObject({ kind: 'xhr', name: 'click on "Idle"', url: `${origin()}/checkout` })
    await page.evaluate(() => history.back())
    expect(await action(3)).toMatchObject({ kind: 'route', name: 'change of route to /basket' })
    await page.close()
  })

  test('a route change is seen, and forgotten, where there is no Navigation API', async () => {
    const { page, attach, action, send } = await visit(
      '/shop',
      'window.own = history.pushState; delete window.navigation',
    )
    await attach(STATE)
    await action()
    expect(await page.evaluate('history.pushState === own')).toBe(false)
    await page.evaluate(() => history.pushState(null, '', '/basket'))
    expect(await action(1)).toMatchObject({ kind: 'route', name: 'change of route to /basket' })
    await page.evaluate(() => history.back())
    expect(await action(2)).toMatchObject({ kind: 'route', name: 'change of route to /shop' })
    await page.evaluate(() => {
      location.hash = '#part'
    })
    expect(await action(3)).toMatchObject({ kind: 'route', url: `${origin()}/shop#part` })
    await send({ kind: 'detach' })
    expect(await page.evaluate('history.pushState === own')).toBe(true)
    await page.close()
  })

  test('custom actions nest and overlap; values and requests go where they belong', async () => {
    const { page, attach, action } = await visit('/api')
    await attach(STATE)
    await action()
    await page.evaluate(`
      const outer = dtrum.enterAction('outer'), inner = dtrum.enterAction('inner')
      dtrum.addActionProperties(outer, { a: 1 })
      dtrum.addActionProperties(inner, { b: 1 })
      fetch('/slow')
      dtrum.leaveAction(outer)
      state.textContent = 'between'
      dtrum.leaveAction(inner)`)
    const [first, second] = [await action(1), await action(2)]
    expect([first, second]).toMatchObject([
      { kind: 'custom', name: 'outer', requests: { length: 0 } },
      { kind: 'custom', name: 'inner', requests: { length: 1 } },
    ])
    expect([first, second].map(({ apiValues }) => entries(apiValues).map(({ key }) => key))).toEqual([['a'], ['b']])
    expect(entries(first.readings)).toMatchObject([{ text: 'start' }])
    expect(entries(second.readings)).toMatchObject([{ text: 'between' }])
    await page.close()
  })

  test('a page that is never quiet still ends its action, which says so', async () => {
    // Nobody waits for half a minute: long times pass twenty times as fast.
    const { page, attach, action } = await visit(
      '/shop',
      'const slow = setTimeout; window.setTimeout = (run, ms) => slow(run, ms > 5000 ? ms / 20 : ms)',
    )
    await attach(STATE)
    await action()
    await page.evaluate('setInterval(() => state.append("."), 20)')
    await page.click('#buy')
    const endless = await action(1)
    expect(endless).toMatchObject({ kind: 'xhr', name: 'click on "Buy now"', cutOff: 'time' })
    expect(endless.endedAt - endless.startedAt).toBeGreaterThan(1_000)
    await page.close()
  })

  test('a hidden page’s actions end like any other’s', async () => {
    const { page, attach, action } = await visit('/shop')
    await attach(STATE)
    await action()
    const front = await browser().newPage()
    await front.bringToFront()
    await page.evaluate('buy.click()')
    expect(await action(1)).toMatchObject({ kind: 'xhr', name: 'click on "Buy now"', cutOff: null })
    expect(await page.evaluate('document.visibilityState')).toBe('hidden')
    await front.close()
    await page.close()
  })

  test('without reading nothing is sent; the load is told once reading begins', async () => {
    const { page, attach, action, messages } = await visit('/shop')
    await attach(STATE, [], false)
    await page.click('#buy')
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(await messages()).toEqual([])
    await attach(STATE)
    const load = await action()
    expect(load).toMatchObject({ kind: 'load', beforeAttach: false })
    expect(entries(load.requests)).toHaveLength(2)
    expect(load.endedAt).toBeLessThan(500)
    await page.close()
  })

  test('"read" reads now and takes nothing from the next action', async () => {
    const { page, attach, send, action } = await visit('/shop')
    await attach(STATE)
    await action()
    await page.evaluate(() => fetch('/slow?alone'))
    await send({ kind: 'read' })
    expect(await action(1)).toMatchObject({ kind: 'manual', requests: { length: 0 } })
    await page.evaluate(() => history.pushState(null, '', '/next'))
    expect(await action(2)).toMatchObject({ kind: 'xhr', requests: { length: 1 } })
    await page.close()
  })

  test('detached and put in again, the scripts work anew, and say that they came late', async () => {
    const { page, attach, action, send } = await visit('/shop')
    await attach(STATE)
    await action()
    await send({ kind: 'detach' })
    await page.evaluate(`(${standIn.toString()})(${JSON.stringify(HAND_OVER)});${await pageScript()}`)
    await page.evaluate(() => {
      const { stand } = window as unknown as { stand: { port: MessagePort } }
      const assignment = { revision: 1, orders: [], headers: [], reading: true }
      stand.port.postMessage({ kind: 'attach', assignment })
    })
    await page.waitForFunction('stand.messages.length > 0')
    const [message] = (await page.evaluate('stand.messages')) as { action: object }[]
    expect(message?.action).toMatchObject({ kind: 'load', beforeAttach: true })
    await page.close()
  })
})
