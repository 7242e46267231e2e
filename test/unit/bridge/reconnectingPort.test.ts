import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type RuntimePort, reconnectingPort } from '../../../src/bridge/reconnectingPort.ts'

/** A stand-in for a browser's runtime port whose other end can be made to act. */
function standIn() {
  const heard: ((message: unknown) => void)[] = []
  const closed: (() => void)[] = []
  const sent: unknown[] = []
  const port: RuntimePort = {
    postMessage: (message) => sent.push(message),
    disconnect: vi.fn(),
    onMessage: { addListener: (listener) => heard.push(listener) },
    onDisconnect: { addListener: (listener) => closed.push(listener) },
  }
  return {
    port,
    sent,
    say: (message: unknown) => {
      for (const listener of heard) listener(message)
    },
    die: () => {
      for (const listener of closed) listener()
    },
  }
}

const handlers = () => ({ up: vi.fn(), message: vi.fn(), down: vi.fn(), orphaned: vi.fn() })

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('a line to a background that can die', () => {
  it('comes back after 100 ms, doubling, and announces itself each time', () => {
    const ends = [standIn(), standIn(), standIn()]
    let next = 0
    const on = handlers()
    reconnectingPort(() => ends[next++]?.port ?? standIn().port, on)
    expect(on.up).toHaveBeenCalledTimes(1)
    ends[0]?.die()
    expect(on.down).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(99)
    expect(on.up).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(1)
    expect(on.up).toHaveBeenCalledTimes(2)
    ends[1]?.die()
    vi.advanceTimersByTime(199)
    expect(on.up).toHaveBeenCalledTimes(2)
    vi.advanceTimersByTime(1)
    expect(on.up).toHaveBeenCalledTimes(3)
  })

  it('begins with 100 ms again once it was heard', () => {
    const ends = [standIn(), standIn(), standIn()]
    let next = 0
    const on = handlers()
    reconnectingPort(() => ends[next++]?.port ?? standIn().port, on)
    ends[0]?.die()
    vi.advanceTimersByTime(100)
    ends[1]?.say('hello')
    expect(on.message).toHaveBeenCalledWith('hello')
    ends[1]?.die()
    vi.advanceTimersByTime(100)
    expect(on.up).toHaveBeenCalledTimes(3)
  })

  it('says whether a message left', () => {
    const end = standIn()
    const line = reconnectingPort(() => end.port, handlers())
    expect(line.post('a')).toBe(true)
    expect(end.sent).toEqual(['a'])
    end.die()
    expect(line.post('b')).toBe(false)
  })

  it('is not reopened by an old end that dies after it was renewed', () => {
    const ends = [standIn(), standIn()]
    let next = 0
    const on = handlers()
    const line = reconnectingPort(() => ends[next++]?.port ?? standIn().port, on)
    line.renew()
    expect(on.up).toHaveBeenCalledTimes(2)
    ends[0]?.die()
    ends[0]?.say('late')
    vi.advanceTimersByTime(10_000)
    expect(on.up).toHaveBeenCalledTimes(2)
    expect(on.message).not.toHaveBeenCalled()
  })

  it('gives up for good where the extension is gone', () => {
    const on = handlers()
    reconnectingPort(() => {
      throw new Error('Extension context invalidated.')
    }, on)
    expect(on.orphaned).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(10_000)
    expect(on.up).not.toHaveBeenCalled()
  })

  it('stays closed', () => {
    const end = standIn()
    const on = handlers()
    const line = reconnectingPort(() => end.port, on)
    line.close()
    end.die()
    vi.advanceTimersByTime(10_000)
    expect(on.up).toHaveBeenCalledTimes(1)
    expect(end.port.disconnect).toHaveBeenCalled()
  })
})
