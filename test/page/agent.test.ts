import { expect, test } from 'vitest'
import type { PageAction } from '../../src/core/model/pageAction.ts'
import { entries, inBrowsers } from './browsers.ts'

/** Stand-ins of an agent, of the functions in `@dynatrace/dtrum-api-types` only. */
const AGENT = `
const entered = [], left = []
window.agent = {
  addEnterActionListener(listener) { entered.push(listener) },
  addLeaveActionListener(listener) { left.push(listener) },
  removeEnterActionListener(listener) { entered.splice(entered.indexOf(listener), 1) },
  removeLeaveActionListener(listener) { left.splice(left.indexOf(listener), 1) },
  enterAction(name) { enter(9); return 9 },
  leaveAction(id) { setTimeout(() => leave(id), 50) },
  addActionProperties() {},
  getAndEvaluateMetaData() {
    window.asked = (window.asked ?? 0) + 1
    return [{ id: 'mdcc1', type: 'a', expression: '#state', value: state.textContent }]
  },
}
window.heard = () => entered.length + left.length
window.enter = (id, start, element) => { for (const listener of entered) listener(id, start ?? Date.now(), true, element) }
window.leave = (id) => { for (const listener of left) listener(id, Date.now(), true) }
`
const BODY = '<h1 id="state">start</h1><button id="buy">Buy</button>'
const HONEST = `<!doctype html>${BODY}<script>${AGENT}
window.dtrum = window.agent
addEventListener('load', () => setTimeout(() => leave(1), 150))
buy.onclick = () => { enter(2, Date.now(), buy); fetch('/slow').then(() => { state.textContent = 'bought'; leave(2) }) }
</script>`
const THROWING = `<!doctype html>${BODY}<script>
const no = () => { throw new Error('no') }
window.dtrum = { addEnterActionListener: no, addLeaveActionListener: no, getAndEvaluateMetaData: no }
window.errors = []
addEventListener('error', (event) => errors.push(event.message))
buy.onclick = () => { fetch('/slow') }
</script>`
const PAGES = {
  '/honest': { body: HONEST },
  '/bare': { body: `<!doctype html>${BODY}<script>${AGENT}; buy.onclick = () => { fetch('/slow') }</script>` },
  '/throwing': { body: THROWING },
  '/slow': { body: '', delay: 80 },
  '/endless': { body: '', delay: 10_000 },
  '/other': { body: '<!doctype html><p>other' },
}
const STATE = [{ type: 'CSS_SELECTOR', expression: '#state' }] as const
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const saidIn = ({ agent }: PageAction) => agent && entries(agent).map((texts) => entries(texts))

inBrowsers("the agent's boundaries", PAGES, ({ visit }) => {
  test('the load lasts until the agent leaves it, a click as long as the agent says', async () => {
    const { page, attach, action, messages } = await visit('/honest')
    await attach(STATE)
    const load = await action()
    expect(load).toMatchObject({ kind: 'load', boundaries: 'agent', cutOff: null })
    await page.click('#buy')
    const bought = await action(1)
    expect(bought).toMatchObject({ kind: 'xhr', name: 'click on "Buy"', boundaries: 'agent', requests: { length: 1 } })
    expect(entries(bought.readings)).toMatchObject([{ text: 'bought' }])
    await pause(500)
    expect((await messages()).filter(({ kind }) => kind === 'action')).toHaveLength(2)
    await page.close()
  })

  test('one that appears after the load rules from its first word on', async () => {
    const { page, attach, action } = await visit('/bare')
    await attach(STATE)
    expect(await action()).toMatchObject({ kind: 'load', boundaries: 'simulated' })
    await page.evaluate('window.dtrum = agent')
    await page.click('#buy')
    expect(await action(1)).toMatchObject({ boundaries: 'simulated' })
    await page.evaluate('enter(3, 1, buy); leave(3)')
    const third = await action(2)
    expect(third).toMatchObject({ name: 'action on "Buy"', boundaries: 'agent', requests: { length: 0 } })
    // It began long before the page did, so the moment of the call counts.
    expect(third.endedAt - third.startedAt).toBeLessThan(20)
    await page.click('#buy')
    await pause(500)
    await page.evaluate('enter(4); leave(4); enter(5); history.pushState(null, "", "/there"); leave(5)')
    expect(await action(3)).toMatchObject({ kind: 'xhr', requests: { length: 1 } })
    expect(await action(4)).toMatchObject({ kind: 'route', name: 'change of route to /there', boundaries: 'agent' })
    await page.close()
  })

  test('nested and parallel actions keep apart; values go to the action that the call names', async () => {
    const { page, attach, action } = await visit('/honest')
    await attach(STATE)
    await action()
    await page.evaluate(`enter(5); enter(6); dtrum.addActionProperties(5, { outer: 1 })
      dtrum.addActionProperties(0, { inner: 1 }); leave(5); dtrum.addActionProperties(0, { still: 1 }); leave(6)`)
    const keys = async (n: number) => entries((await action(n)).apiValues).map(({ key }) => key)
    expect(await keys(1)).toEqual(['outer'])
    expect(await keys(2)).toEqual(['inner', 'still'])
    await page.evaluate(`dtrum.leaveAction(dtrum.enterAction('pay'))`)
    expect(await action(3)).toMatchObject({ kind: 'custom', name: 'pay', boundaries: 'agent' })
    await page.close()
  })

  test('what never ends is cut off when the page is left, and read', async () => {
    const { page, attach, action } = await visit('/honest')
    await attach(STATE)
    await action()
    await page.evaluate(`addEventListener('pagehide', () => { sessionStorage.said = JSON.stringify(stand.messages) })`)
    await page.evaluate(`enter(7); buy.onclick = () => { enter(2, Date.now(), buy); fetch('/endless') }`)
    await page.click('#buy')
    await page.goto(`${new URL(page.url()).origin}/other`)
    const said = JSON.parse((await page.evaluate('sessionStorage.said')) as string) as { action?: PageAction }[]
    const cut = said.flatMap(({ action }) => (action?.cutOff ? [action] : []))
    expect(cut).toMatchObject([
      { cutOff: 'navigation', requests: { length: 1 }, readings: { length: 1 }, agent: null },
      { cutOff: 'navigation', requests: { length: 0 } },
    ])
    await page.close()
  })

  test('a flood of calls, of any kind, is bounded and counted, and the page goes on', async () => {
    const { page, attach, action, messages } = await visit('/honest')
    await attach(STATE)
    await action()
    await page.evaluate(`for (let i = 1; i < 100000; i++) { enter(i + 0.5); leave(i + 0.5) }
      const bad = [NaN, null, {}, [], Symbol('s'), 1n, '', new Proxy({}, { get() { throw 1 } }), -1, Infinity]
      for (const id of bad) for (const start of bad) { enter(id, start, start); leave(id) }
      for (let i = 1; i < 10000; i++) enter(i)`)
    await pause(1_200)
    const told = await messages()
    expect(told.filter(({ kind }) => kind === 'action').length).toBeLessThan(100)
    await page.evaluate('leave(3)')
    await pause(300)
    const overflow = (await messages()).findLast((message) => message.kind === 'overflow')
    expect(overflow).toMatchObject({ count: expect.any(Number) })
    expect((overflow as { count: number }).count).toBeGreaterThan(100_000)
    await page.close()
  })

  test('detached, the agent has no listener of ours', async () => {
    const { page, attach, action, send } = await visit('/honest')
    await attach(STATE)
    await action()
    expect(await page.evaluate('heard()')).toBe(2)
    await send({ kind: 'detach' })
    expect(await page.evaluate('heard()')).toBe(0)
    await page.close()
  })

  test('one that throws changes nothing: actions are simulated, the page hears of no error', async () => {
    const { page, attach, action } = await visit('/throwing')
    await attach(STATE)
    expect(await action()).toMatchObject({ kind: 'load', boundaries: 'simulated', agent: null })
    await page.click('#buy')
    expect(await action(1)).toMatchObject({ kind: 'xhr', boundaries: 'simulated', agent: null })
    expect(await page.evaluate('errors')).toEqual([])
    await page.close()
  })

  test('it is asked once an action, at the moment of our own reading', async () => {
    const { page, attach, action } = await visit('/honest')
    await attach(STATE)
    expect(saidIn(await action())).toEqual([['mdcc1', 'a', '#state', 'start', null]])
    await page.click('#buy')
    expect(saidIn(await action(1))).toEqual([['mdcc1', 'a', '#state', 'bought', null]])
    expect(await page.evaluate('asked')).toBe(2)
    await page.close()
  })

  test('whatever it returns is bounded text', async () => {
    const { page, attach, send, action } = await visit('/honest')
    await attach(STATE)
    await action()
    const given = async (code: string, n: number) => {
      await page.evaluate(`dtrum.getAndEvaluateMetaData = () => { ${code} }`)
      await send({ kind: 'read' })
      return saidIn(await action(n))
    }
    const none = ['null', 'undefined', '7', 'new Proxy([], { get() { throw 1 } })', '{ length: "9" }', 'document']
    for (const [n, value] of none.entries()) expect(await given(`return (${value})`, n + 1)).toBeNull()
    const many = await given(
      'return Array.from({ length: 10000 }, (_, i) => ({ id: "x" + i, value: "v".repeat(5000) }))',
      7,
    )
    expect(many).toHaveLength(500)
    expect(many?.[499]).toEqual(['x499', null, null, 'v'.repeat(1_000), null])
    const odd = await given(
      `const cyclic = { id: 'c' }; cyclic.value = cyclic
      return [cyclic, { get value() { throw 1 }, type: 'a' }, null, 'text', new Proxy({}, { get() { throw 1 } }), { value: 5 }]`,
      8,
    )
    const nothing = [null, null, null, null, null]
    expect(odd).toEqual([['c', ...nothing.slice(1)], [null, 'a', null, null, null], nothing, nothing, nothing, nothing])
    expect(await given('throw new Error("no")', 9)).toBeNull()
    await page.close()
  })
})

inBrowsers('late values', PAGES, ({ visit }) => {
  test('what comes within a second is told by a second message; what does not is not', async () => {
    const { page, attach, action, messages } = await visit('/bare')
    await page.evaluate(`window.calls = 0; window.count = () => { calls++; return '' }`)
    await attach([
      { type: 'CSS_SELECTOR', expression: '#late' },
      ...STATE,
      { type: 'JAVA_SCRIPT_VARIABLE', expression: 'never' },
      { type: 'JAVA_SCRIPT_FUNCTION', expression: 'count()' },
    ])
    const load = await action()
    await page.evaluate(`setTimeout(() => { state.innerHTML += '<b id=late>here</b>' }, 200)`)
    await pause(1_300)
    const late = (await messages()).filter((message) => message.kind === 'late').map((message) => message.late)
    expect(late).toMatchObject([{ id: load.id, revision: load.revision }])
    const [told] = late
    if (!told) throw new Error('nothing late')
    expect(entries(told.places)).toEqual([0, 2])
    expect(entries(told.readings)).toMatchObject([{ kind: 'value', text: 'here' }, { kind: 'missing' }])
    expect(told.at - load.endedAt).toBeGreaterThan(900)
    expect(await page.evaluate('calls')).toBe(1)
    await page.evaluate(`history.pushState(null, '', '/x')`)
    await pause(1_500)
    expect((await messages()).filter(({ kind }) => kind === 'late')).toHaveLength(1)
    await page.close()
  })
})
