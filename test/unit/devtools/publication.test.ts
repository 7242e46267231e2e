import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { View } from '../../../src/bridge/panelMessages.ts'
import type { Part } from '../../../src/devtools/parts/part.ts'
import { startPublication } from '../../../src/devtools/publication.ts'
import { startPublisher } from '../../../src/devtools/publisher.ts'
import { application } from '../core/derive/fixtures.ts'
import { factsOf } from './parts/facts.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A part that takes so many slices, and says how far it is. */
function started(slices: number) {
  const publisher = startPublisher()
  let done = 0
  let unfinished = false
  const long: Part = () => {
    done++
    unfinished = done < slices
    return { actions: done }
  }
  const short: Part = () => ({ dropped: 7 })
  const publish = startPublication(publisher, () => ({
    facts: factsOf(application([]), []),
    unfinished: () => {
      const was = unfinished
      unfinished = false
      return was
    },
  }))
  const shown = (): Partial<View> => ({ actions: publisher.view.actions, dropped: publisher.view.dropped })
  return { publish: (patience?: number) => publish([short, long], patience), shown, done: () => done }
}

it('shows what is whole at once, and what goes over the whole log when it is', () => {
  const { publish, shown, done } = started(3)
  publish()
  expect(shown()).toEqual({ actions: 0, dropped: 7 })
  vi.advanceTimersToNextTimer()
  expect([shown().actions, done()]).toEqual([0, 2])
  vi.advanceTimersToNextTimer()
  expect([shown().actions, done()]).toEqual([3, 3])
})

it('shows how far it is when patience ends, however often it is asked to publish meanwhile', () => {
  const { publish, shown, done } = started(1_000)
  publish()
  for (let slice = 0; slice < 300; slice++) {
    publish()
    vi.advanceTimersByTime(1)
  }
  expect(shown().actions).toBeGreaterThan(0)
  expect(shown().actions).toBeLessThan(done())
})

it('shows how far it is at once where nothing of it was shown before', () => {
  const { publish, shown } = started(3)
  publish(0)
  expect(shown()).toEqual({ actions: 1, dropped: 7 })
})
