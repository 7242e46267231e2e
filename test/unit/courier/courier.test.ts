import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { HAND_OVER } from '../../../src/bridge/handOver.ts'
import type { RuntimePort } from '../../../src/bridge/reconnectingPort.ts'
import type { FromCourier, ToCourier } from '../../../src/bridge/relayMessages.ts'
import { startCourier } from '../../../src/courier/courier.ts'

type FakePort = RuntimePort & {
  readonly sent: FromCourier[]
  readonly say: (message: ToCourier) => void
  readonly drop: () => void
  closed: boolean
}

function fakeRuntime() {
  const ports: FakePort[] = []
  const state = {
    ports,
    invalid: false,
    connect: (): RuntimePort => {
      if (state.invalid) throw new Error('Extension context invalidated.')
      const messages: ((message: ToCourier) => void)[] = []
      const drops: (() => void)[] = []
      const port: FakePort = {
        sent: [],
        closed: false,
        postMessage: (message) => {
          if (port.closed) throw new Error('disconnected port')
          port.sent.push(message as FromCourier)
        },
        disconnect: () => {
          port.closed = true
        },
        onMessage: { addListener: (listener) => messages.push(listener) },
        onDisconnect: { addListener: (listener) => drops.push(listener) },
        say: (message) =>
          messages.forEach((listener) => {
            listener(message)
          }),
        drop: () => {
          port.closed = true
          drops.forEach((listener) => {
            listener()
          })
        },
      }
      ports.push(port)
      return port
    },
  }
  return state
}

/** The page's end of the line. */
class FakePagePort extends EventTarget {
  readonly received: unknown[] = []
  postMessage(message: unknown): void {
    this.received.push(message)
  }
  start(): void {}
  say(data: unknown): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data }))
  }
}

const handOver = (port: FakePagePort): boolean =>
  window.dispatchEvent(Object.assign(new Event(HAND_OVER, { cancelable: true }), { ports: [port] }))

const OVERFLOW = { kind: 'overflow', count: 1 }
const DETACH = { kind: 'detach' }
let listening: Set<string>

beforeEach(() => {
  vi.useFakeTimers()
  listening = new Set()
  const target = new EventTarget()
  const add = target.addEventListener.bind(target)
  const remove = target.removeEventListener.bind(target)
  const page = Object.assign(target, {
    addEventListener: (type: string, listener: EventListener, options?: AddEventListenerOptions) => {
      listening.add(type)
      add(type, listener, options)
    },
    removeEventListener: (type: string, listener: EventListener, options?: AddEventListenerOptions) => {
      listening.delete(type)
      remove(type, listener, options)
    },
  })
  vi.stubGlobal('window', Object.assign(page, { top: page }))
  const url = 'https://shop.test/'
  vi.stubGlobal('document', { readyState: 'loading', title: 'Shop', URL: url, querySelector: () => null })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the courier', () => {
  test('says hello at once, and carries messages both ways', () => {
    const runtime = fakeRuntime()
    startCourier(runtime, vi.fn())
    const [port] = runtime.ports
    expect(port?.sent).toEqual([
      {
        kind: 'hello',
        hello: {
          document: expect.stringMatching(/^0\.\d{10,}$/),
          url: 'https://shop.test/',
          title: 'Shop',
          timeOrigin: performance.timeOrigin,
          top: true,
          early: true,
        },
      },
    ])
    port?.say({ kind: 'page', message: { kind: 'read' } })
    const page = new FakePagePort()
    expect(handOver(page)).toBe(false)
    expect(page.received).toEqual([{ kind: 'read' }])
    page.say(OVERFLOW)
    page.say({ kind: 'nonsense' })
    expect(port?.sent.slice(1)).toEqual([
      { kind: 'page', message: OVERFLOW },
      { kind: 'refused', count: 1 },
    ])
  })

  test('counts elements itself; an invalid selector has none', () => {
    const querySelectorAll = (selector: string) => {
      if (selector === '<') throw new SyntaxError('invalid')
      return { length: 2 }
    }
    vi.stubGlobal('document', { readyState: 'loading', querySelector: () => null, querySelectorAll })
    const runtime = fakeRuntime()
    startCourier(runtime, vi.fn())
    const [port] = runtime.ports
    for (const selector of ['b', '<']) port?.say({ kind: 'page', message: { kind: 'count', selector } })
    expect(port?.sent.slice(1)).toEqual([
      { kind: 'page', message: { kind: 'counted', selector: 'b', count: 2 } },
      { kind: 'page', message: { kind: 'counted', selector: '<', count: 0 } },
    ])
  })

  test('takes one port only', () => {
    startCourier(fakeRuntime(), vi.fn())
    handOver(new FakePagePort())
    expect(handOver(new FakePagePort())).toBe(true)
  })

  test('a document with elements is not early', () => {
    vi.stubGlobal('document', { readyState: 'loading', title: '', querySelector: () => ({}) })
    const runtime = fakeRuntime()
    startCourier(runtime, vi.fn())
    expect(runtime.ports[0]?.sent[0]).toMatchObject({ hello: { early: false } })
  })

  test('connects anew after 100 ms, doubling to 5 s, as the same document', () => {
    const runtime = fakeRuntime()
    startCourier(runtime, vi.fn())
    const delays = [100, 200, 400, 800, 1_600, 3_200, 5_000, 5_000]
    for (const [i, delay] of delays.entries()) {
      runtime.ports.at(-1)?.drop()
      vi.advanceTimersByTime(delay - 1)
      expect(runtime.ports).toHaveLength(i + 1)
      vi.advanceTimersByTime(1)
      expect(runtime.ports).toHaveLength(i + 2)
    }
    const documents = new Set(runtime.ports.map(({ sent: [hello] }) => hello?.kind === 'hello' && hello.hello.document))
    expect(documents.size).toBe(1)
    runtime.ports.at(-1)?.say({ kind: 'page', message: { kind: 'read' } })
    runtime.ports.at(-1)?.drop()
    vi.advanceTimersByTime(100)
    expect(runtime.ports).toHaveLength(delays.length + 2)
  })

  test('keeps 100 messages meanwhile, and counts the others', () => {
    const runtime = fakeRuntime()
    startCourier(runtime, vi.fn())
    const page = new FakePagePort()
    handOver(page)
    runtime.ports[0]?.drop()
    for (let i = 0; i < 130; i++) page.say({ kind: 'overflow', count: i })
    vi.advanceTimersByTime(100)
    const sent = runtime.ports[1]?.sent ?? []
    expect(sent.slice(0, 3)).toMatchObject([
      { kind: 'hello' },
      { kind: 'refused', count: 30 },
      { kind: 'page', message: { count: 0 } },
    ])
    expect(sent).toHaveLength(102)
  })

  test('back from the cache it drops its port and connects anew', () => {
    const runtime = fakeRuntime()
    startCourier(runtime, vi.fn())
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }))
    expect(runtime.ports).toHaveLength(1)
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
    expect(runtime.ports).toHaveLength(2)
    expect(runtime.ports[0]?.closed).toBe(true)
    runtime.ports[0]?.drop()
    vi.advanceTimersByTime(10_000)
    expect(runtime.ports).toHaveLength(2)
  })

  test('released, it detaches the page and leaves nothing', () => {
    const runtime = fakeRuntime()
    const ended = vi.fn()
    startCourier(runtime, ended)
    const page = new FakePagePort()
    handOver(page)
    runtime.ports[0]?.say({ kind: 'released' })
    expect(page.received).toEqual([DETACH])
    expect(runtime.ports[0]?.closed).toBe(true)
    expect(ended).toHaveBeenCalledTimes(1)
    expect([...listening]).toEqual([])
    expect(vi.getTimerCount()).toBe(0)
    expect(handOver(new FakePagePort())).toBe(true)
  })

  test('with the extension gone it detaches the page and ends', () => {
    const runtime = fakeRuntime()
    const ended = vi.fn()
    startCourier(runtime, ended)
    const page = new FakePagePort()
    handOver(page)
    runtime.invalid = true
    runtime.ports[0]?.drop()
    vi.advanceTimersByTime(100)
    expect(page.received).toEqual([DETACH])
    expect(ended).toHaveBeenCalledTimes(1)
    expect(vi.getTimerCount()).toBe(0)
    expect([...listening]).toEqual([])
  })

  test('with the extension gone from the start it never takes the port', () => {
    const runtime = fakeRuntime()
    runtime.invalid = true
    const ended = vi.fn()
    startCourier(runtime, ended)
    expect(ended).toHaveBeenCalledTimes(1)
    expect(handOver(new FakePagePort())).toBe(true)
  })
})

describe('its entry', () => {
  const enter = async (): Promise<void> => {
    vi.resetModules()
    await import('../../../src/courier/courierEntry.ts')
  }

  test('starts once a document, and again after it was released', async () => {
    const runtime = fakeRuntime()
    vi.stubGlobal('chrome', { runtime })
    await enter()
    await enter()
    expect(runtime.ports).toHaveLength(1)
    runtime.ports[0]?.say({ kind: 'released' })
    await enter()
    expect(runtime.ports).toHaveLength(2)
    vi.stubGlobal('document', { readyState: 'loading', title: '', querySelector: () => null })
    await enter()
    expect(runtime.ports).toHaveLength(3)
    expect(runtime.ports[1]?.closed).toBe(true)
    runtime.ports[2]?.say({ kind: 'released' })
  })
})
