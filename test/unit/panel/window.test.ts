import { describe, expect, test } from 'vitest'
import { roveAfter, rowAfter } from '../../../src/panel/parts/gridKeys.ts'
import { lastSlice, sliceOf, topFor } from '../../../src/panel/parts/window.ts'

describe('the slice of rows to render', () => {
  test('covers what is visible wherever the list is scrolled to', () => {
    for (let top = 0; top <= 220_000 - 440; top += 37) {
      const { start, end } = sliceOf(top, 440, 10_000, 22)
      expect(start).toBeLessThanOrEqual(Math.floor(top / 22))
      expect(end).toBeGreaterThanOrEqual(Math.min(10_000, Math.ceil((top + 440) / 22)))
      expect(end - start).toBeLessThan(70)
    }
  })
  test('stays within a short list and an empty one', () => {
    expect(sliceOf(0, 440, 3, 22)).toEqual({ start: 0, end: 3 })
    expect(sliceOf(9_999, 440, 0, 22)).toEqual({ start: 0, end: 0 })
    expect(sliceOf(-50, 440, 3, 22)).toEqual({ start: 0, end: 3 })
  })
  test('is always as long at the end of a list, and holds what is rendered for a scroll to there', () => {
    for (const height of [1, 21, 440, 447, 1_013])
      for (let count = 900; count < 940; count++) {
        const last = lastSlice(height, count, 22)
        const scrolled = sliceOf(Math.max(0, (count + 1) * 22 - height), height, count, 22)
        expect(last.start).toBeLessThanOrEqual(scrolled.start)
        expect(last.end).toBe(count)
        expect(last.end - last.start).toBe(lastSlice(height, 900, 22).end - lastSlice(height, 900, 22).start)
      }
    expect(lastSlice(440, 3, 22)).toEqual({ start: 0, end: 3 })
  })
  test('does not change within one row', () => expect(sliceOf(0, 440, 1_000, 22)).toEqual(sliceOf(21, 440, 1_000, 22)))
})

describe('the scroll that makes a row visible', () => {
  test.each([
    [0, 100, 0],
    [50, 0, 1_100 + 22 - 418],
    [5, 110, 110],
    [10, 110, 110],
  ])('row %i from %i px is at %i px', (row, top, expected) => expect(topFor(row, top, 440, 22, 22)).toBe(expected))
})

describe('keys in a grid', () => {
  test.each([
    ['ArrowDown', null, 0],
    ['ArrowDown', 9, 9],
    ['ArrowUp', null, 9],
    ['ArrowUp', 3, 2],
    ['ArrowUp', 0, -1],
    ['PageDown', 2, 6],
    ['PageDown', 8, 9],
    ['PageUp', 2, 0],
    ['Home', 5, 0],
    ['End', 5, 9],
    ['a', 5, null],
  ])('%s from %s leads to %s', (key, from, to) => expect(rowAfter(key, from, 10, 4)).toBe(to))
  test('an empty grid has only its header', () => {
    expect(rowAfter('ArrowDown', null, 0, 4)).toBeNull()
    expect(rowAfter('ArrowUp', null, 0, 4)).toBe(-1)
  })
  test('tabs and headers go round', () => {
    expect(roveAfter('ArrowRight', 2, 3)).toBe(0)
    expect(roveAfter('ArrowLeft', 0, 3)).toBe(2)
    expect(roveAfter('End', 0, 3)).toBe(2)
    expect(roveAfter('x', 0, 3)).toBeNull()
  })
})
