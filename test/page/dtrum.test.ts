import { expect, test } from 'vitest'
import { entries, inBrowsers } from './browsers.ts'

const AGENT = `<!doctype html><script>
window.before = typeof dtrum + (window.dtrum === undefined)
window.agent = {
  addActionProperties(...all) { this.calls.push(all); return { sent: all.length } },
  sendSessionProperties() { return undefined },
  enterAction(name) { return 7 },
  leaveAction() {},
  enable() {},
  calls: [],
}
window.dtrum = window.agent
dtrum.addActionProperties(1, { items: 3, text: '4' }, { when: new Date(0) }, { plan: { value: 'gold', public: true } }, { price: 1.5, nan: NaN })
dtrum.sendSessionProperties({ javaLong: { total: null }, shortString: { who: 'x'.repeat(30000) } })
dtrum.sendSessionProperties(5)
dtrum.sendSessionProperties({ javaDouble: 1 })
dtrum.enable()
</script>`

inBrowsers('the JavaScript API', { '/': { body: AGENT }, '/none': { body: '<!doctype html>' } }, ({ visit }) => {
  test("calls of the page's first script are seen, value by value", async () => {
    const { page, attach, action } = await visit('/')
    await attach([])
    const { apiValues, signals } = await action()
    const got = entries(apiValues).map(({ call, type, container, key, jsType, text, length, public: isPublic }) =>
      [call, type, container, key, jsType, text.length > 100 ? 'long' : text, length, isPublic].join(' '),
    )
    expect(got).toEqual([
      'addActionProperties javaLong false items number 3 1 false',
      'addActionProperties javaLong false text string 4 1 false',
      'addActionProperties date false when date 1970-01-01T00:00:00.000Z 24 false',
      'addActionProperties shortString false plan string gold 4 true',
      'addActionProperties javaDouble false price number 1.5 3 false',
      'addActionProperties javaDouble false nan number NaN 3 false',
      'sendSessionProperties javaLong false total null null 4 false',
      'sendSessionProperties shortString false who string long 30000 false',
      'sendSessionProperties javaLong true  number 5 1 false',
      'sendSessionProperties javaLong false javaDouble number 1 1 false',
    ])
    expect(signals.enabled).toBe(true)
    await page.close()
  })

  test('the agent and the page get what they would have got', async () => {
    const { page } = await visit('/')
    const seen = await page.evaluate(() => {
      const shop = window as unknown as {
        before: unknown
        dtrum: Record<string, (...all: unknown[]) => unknown> & { calls: unknown[] }
        agent: object
      }
      const { dtrum } = shop
      return {
        before: shop.before,
        same: dtrum === shop.agent,
        result: dtrum.addActionProperties?.(1, {}),
        calls: dtrum.calls.length,
        names: [dtrum.addActionProperties?.name, dtrum.addActionProperties?.length],
        stable: [dtrum.addActionProperties].includes(dtrum.addActionProperties),
        keys: Object.keys(dtrum),
        descriptor: Object.keys(Object.getOwnPropertyDescriptor(dtrum, 'addActionProperties') ?? {}),
      }
    })
    expect(seen).toEqual({
      before: 'undefinedtrue',
      same: true,
      result: { sent: 2 },
      calls: 2,
      names: ['addActionProperties', 0],
      stable: true,
      keys: ['addActionProperties', 'sendSessionProperties', 'enterAction', 'leaveAction', 'enable', 'calls'],
      descriptor: ['value', 'writable', 'enumerable', 'configurable'],
    })
    await page.close()
  })

  test('a custom action is from enterAction to leaveAction', async () => {
    const { page, attach, action } = await visit('/')
    await attach([])
    await action()
    await page.evaluate(() => {
      const { dtrum } = window as unknown as { dtrum: Record<string, (...all: unknown[]) => unknown> }
      const id = dtrum.enterAction?.('pay by card')
      dtrum.addActionProperties?.(id, { inside: 1 })
      dtrum.leaveAction?.(id)
    })
    const custom = await action(1)
    expect(custom).toMatchObject({ kind: 'custom', name: 'pay by card', boundaries: 'simulated' })
    expect(entries(custom.apiValues)).toMatchObject([{ key: 'inside' }])
    await page.close()
  })

  test('cyclic objects, proxies, ten thousand keys and calls without end are bounded and counted', async () => {
    const { page, attach, send, action, messages } = await visit('/')
    await attach([])
    await action()
    const errors: unknown[] = []
    page.on('pageerror', (error) => errors.push(error))
    const results = await page.evaluate(() => {
      const { dtrum } = window as unknown as { dtrum: Record<string, (...all: unknown[]) => unknown> }
      const call = (strings: unknown) => dtrum.addActionProperties?.(0, undefined, undefined, strings)
      const cyclic: Record<string, unknown> = { cyclic: 'text' }
      cyclic.self = cyclic
      const angry = new Proxy({}, { ownKeys: () => [][0] as never })
      const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`k${i}`, 'v']))
      return [call(many), call(cyclic), call(angry), call(new Proxy({ through: 'proxy' }, {}))]
    })
    expect(results).toEqual([{ sent: 4 }, { sent: 4 }, { sent: 4 }, { sent: 4 }])
    await send({ kind: 'read' })
    await action(1)
    await page.evaluate(() => history.pushState(null, '', '/next'))
    const keys = entries((await action(2)).apiValues).map(({ key }) => key)
    expect(keys.slice(-3)).toEqual(['cyclic', 'self', 'through'])
    expect(keys).toHaveLength(197 + 3)
    const lost = async () => (await messages()).findLast((message) => message.kind === 'overflow')?.count ?? 0
    // 9,800 keys that aren't looked at, and three that the newest 200 between actions leave no room for.
    expect(await lost()).toBe(9_803)
    await page.evaluate(() => {
      const { dtrum } = window as unknown as { dtrum: Record<string, (...all: unknown[]) => unknown> }
      for (let i = 0; i < 100_000; i++) dtrum.sendSessionProperties?.({ last: i })
      history.pushState(null, '', '/last')
    })
    const flooded = entries((await action(3)).apiValues)
    expect(flooded.at(-1)).toMatchObject({ key: 'last', text: '99999' })
    expect(await lost()).toBe(9_803 + 100_000 - flooded.length)
    expect(errors).toEqual([])
    await page.close()
  })

  test('detached, the plain object is back; where there was none, nothing is', async () => {
    const { page, attach, send, action } = await visit('/')
    await attach([])
    await action()
    await send({ kind: 'detach' })
    const own = (): Promise<unknown> =>
      page.evaluate(() => {
        const found = Object.getOwnPropertyDescriptor(window, 'dtrum')
        const { agent } = window as unknown as { agent: Record<string, unknown> }
        return found && { ...found, value: found.value === agent, method: `${agent.addActionProperties}`.slice(0, 22) }
      })
    expect(await own()).toEqual({
      value: true,
      writable: true,
      enumerable: true,
      configurable: true,
      method: 'addActionProperties(..',
    })
    await page.close()
    const none = await visit('/none')
    expect(await none.page.evaluate(() => 'dtrum' in window)).toBe(true)
    await none.send({ kind: 'detach' })
    expect(await none.page.evaluate(() => 'dtrum' in window)).toBe(false)
    await none.page.close()
  })
})
