import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startLookingAgain } from '../../../src/devtools/lookAgain.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('asks for a page that has not said hello', async () => {
  const ask = vi.fn()
  startLookingAgain(
    () => null,
    async () => 2,
    ask,
  )()
  await vi.advanceTimersByTimeAsync(700)
  expect(ask).toHaveBeenCalledOnce()
})

test('asks for a page where another one has said hello, and not for one that has itself', async () => {
  const ask = vi.fn()
  let shown = 2
  const navigated = startLookingAgain(
    () => 1,
    async () => shown,
    ask,
  )
  navigated()
  await vi.advanceTimersByTimeAsync(700)
  expect(ask).toHaveBeenCalledOnce()
  shown = 1
  navigated()
  await vi.advanceTimersByTimeAsync(700)
  expect(ask).toHaveBeenCalledOnce()
})

test('gives a page that loads soon after another one its whole time', async () => {
  const ask = vi.fn()
  let greeted: number | null = null
  const navigated = startLookingAgain(
    () => greeted,
    async () => 2,
    ask,
  )
  navigated()
  await vi.advanceTimersByTimeAsync(650)
  navigated()
  await vi.advanceTimersByTimeAsync(650)
  greeted = 2
  await vi.advanceTimersByTimeAsync(700)
  expect(ask).not.toHaveBeenCalled()
})

test('does not ask for a page that was left while it was looked at', async () => {
  const ask = vi.fn()
  let answer: (timeOrigin: number) => void = () => undefined
  const navigated = startLookingAgain(
    () => 1,
    () =>
      new Promise((resolve) => {
        answer = resolve
      }),
    ask,
  )
  navigated()
  await vi.advanceTimersByTimeAsync(700)
  navigated()
  answer(2)
  await vi.advanceTimersByTimeAsync(0)
  expect(ask).not.toHaveBeenCalled()
})
