import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Runtime } from 'webextension-polyfill'
import { type RelayEvents, startRelay } from '../../../src/background/relay.ts'
import type { Hello } from '../../../src/bridge/relayMessages.ts'

/** A stand-in for a browser's port as the background sees it. */
function standIn(tabId?: number, frameId = 0) {
  const heard: ((message: unknown) => void)[] = []
  const closed: (() => void)[] = []
  const got: unknown[] = []
  const port = {
    postMessage: (message: unknown) => got.push(message),
    disconnect: vi.fn(),
    sender: tabId === undefined ? {} : { tab: { id: tabId }, frameId },
    onMessage: { addListener: (listener: (message: unknown) => void) => heard.push(listener) },
    onDisconnect: { addListener: (listener: () => void) => closed.push(listener) },
  } as unknown as Runtime.Port
  return {
    port,
    got,
    say: (message: unknown) => {
      for (const listener of heard) listener(message)
    },
    close: () => {
      for (const listener of closed) listener()
    },
  }
}

const hello = (document: string): Hello => ({
  document,
  url: 'http://shop.example/',
  title: '',
  timeOrigin: 0,
  top: true,
  early: true,
})

const freshEvents = () => ({
  toolboxOpened: vi.fn<RelayEvents['toolboxOpened']>(),
  lastToolboxClosed: vi.fn<RelayEvents['lastToolboxClosed']>(),
  inspected: vi.fn<RelayEvents['inspected']>(),
  wished: vi.fn<RelayEvents['wished']>(),
})
let events: ReturnType<typeof freshEvents>
let relay: ReturnType<typeof startRelay>
beforeEach(() => {
  events = freshEvents()
  relay = startRelay(events, Promise.resolve(new Set([1])))
})

function courierOf(tabId: number, document: string) {
  const courier = standIn(tabId)
  relay.addCourier(courier.port)
  courier.say({ kind: 'hello', hello: hello(document) })
  return courier
}
function toolboxOf(tabId: number) {
  const toolbox = standIn()
  relay.addToolbox(toolbox.port)
  toolbox.say({ kind: 'toolbox', tabId })
  return toolbox
}
const released = { kind: 'released' }

describe('the relay', () => {
  it('passes a tab’s messages to that tab’s toolbox only, and back', () => {
    relay.endGrace()
    const [one, two] = [toolboxOf(1), toolboxOf(2)]
    const courier = courierOf(1, 'a')
    courier.say({ kind: 'page', message: { kind: 'overflow', count: 1 } })
    expect(one.got).toEqual([
      { kind: 'hello', frameId: 0, hello: hello('a') },
      { kind: 'page', document: 'a', message: { kind: 'overflow', count: 1 } },
    ])
    expect(two.got).toEqual([])
    two.say({ kind: 'page', document: null, message: { kind: 'read' } })
    expect(courier.got).toEqual([])
    one.say({ kind: 'page', document: 'a', message: { kind: 'read' } })
    one.say({ kind: 'page', document: 'other', message: { kind: 'detach' } })
    expect(courier.got).toEqual([{ kind: 'page', message: { kind: 'read' } }])
  })

  it('releases a document of a tab that nobody inspects at once', async () => {
    relay.endGrace()
    toolboxOf(2)
    const courier = courierOf(1, 'a')
    await vi.waitFor(() => expect(courier.got).toEqual([released]))
  })

  it('says which tabs are inspected, for its next life', () => {
    const toolbox = toolboxOf(7)
    expect(events.inspected).toHaveBeenLastCalledWith([7])
    toolbox.close()
    expect(events.inspected).toHaveBeenLastCalledWith([])
  })

  it('releases at the end of its grace who was waited for in vain', () => {
    const courier = courierOf(1, 'a')
    relay.endGrace()
    expect(courier.got).toEqual([released])
  })

  it('waits for the toolboxes that it had before it was woken, and for no others', async () => {
    const [mine, other] = [courierOf(1, 'a'), courierOf(2, 'b')]
    await Promise.resolve()
    await Promise.resolve()
    expect(mine.got).toEqual([])
    expect(other.got).toEqual([released])
    const toolbox = toolboxOf(1)
    expect(toolbox.got).toEqual([{ kind: 'hello', frameId: 0, hello: hello('a') }])
    relay.endGrace()
    expect(mine.got).toEqual([])
    expect(other.got).toEqual([released])
    expect(events.lastToolboxClosed).not.toHaveBeenCalled()
  })

  it('takes everything back when nobody introduces himself', () => {
    relay.endGrace()
    expect(events.lastToolboxClosed).toHaveBeenCalledTimes(1)
  })

  it('releases a tab when its toolbox closes, and all when it was the last', () => {
    relay.endGrace()
    events.lastToolboxClosed.mockClear()
    const [one, two] = [toolboxOf(1), toolboxOf(2)]
    const [a, b] = [courierOf(1, 'a'), courierOf(2, 'b')]
    one.close()
    expect([a.got, b.got]).toEqual([[released], []])
    expect(events.lastToolboxClosed).not.toHaveBeenCalled()
    two.close()
    expect(b.got).toEqual([released])
    expect(events.lastToolboxClosed).toHaveBeenCalledTimes(1)
  })

  it('releases a tab when its toolbox closes in the grace, too, and no other tab', () => {
    const toolbox = toolboxOf(1)
    const courier = courierOf(1, 'a')
    toolboxOf(2)
    const other = courierOf(2, 'b')
    toolbox.close()
    expect(courier.got).toContainEqual({ kind: 'released' })
    expect(other.got).not.toContainEqual({ kind: 'released' })
    expect(events.lastToolboxClosed).not.toHaveBeenCalled()
  })

  it('does not repeat hellos to a toolbox that asks again', () => {
    relay.endGrace()
    const toolbox = toolboxOf(1)
    courierOf(1, 'a')
    toolbox.say({ kind: 'toolbox', tabId: 1 })
    expect(toolbox.got).toHaveLength(1)
    expect(events.toolboxOpened).toHaveBeenCalledTimes(2)
  })

  it('tells the toolbox which document is gone', () => {
    relay.endGrace()
    const toolbox = toolboxOf(1)
    courierOf(1, 'a').close()
    expect(toolbox.got.at(-1)).toEqual({ kind: 'gone', document: 'a' })
  })

  it('ignores what speaks before its hello, and ports that belong to no tab', () => {
    relay.endGrace()
    const toolbox = toolboxOf(1)
    const silent = standIn(1)
    relay.addCourier(silent.port)
    silent.say({ kind: 'page', message: { kind: 'overflow', count: 1 } })
    expect(toolbox.got).toEqual([])
    const stray = standIn()
    relay.addCourier(stray.port)
    expect(stray.port.disconnect).toHaveBeenCalled()
  })

  it('leaves wishes that are not for a page to its surroundings', () => {
    relay.endGrace()
    const toolbox = toolboxOf(1)
    const stored = { text: '{}', source: 'paste', name: '', savedAt: 1 }
    toolbox.say({ kind: 'configuration', stored })
    expect(events.wished).toHaveBeenCalledWith({ kind: 'configuration', stored }, expect.any(Function))
    relay.tellAll({ kind: 'access', access: 'granted' })
    expect(toolbox.got).toEqual([{ kind: 'access', access: 'granted' }])
  })
})
