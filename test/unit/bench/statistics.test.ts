import { describe, expect, it } from 'vitest'
import { difference, exactly, interval, judge, judgeNothing, median, noiseOf, ratio } from '../../bench/statistics.ts'

/** Samples that scatter evenly by a tenth around a value. */
const around = (value: number, size = 21): number[] =>
  Array.from({ length: size }, (_, index) => value * (0.9 + (0.2 * index) / (size - 1)))

describe('median', () => {
  it('is the middle one, or the mean of the two', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([4, 1, 3, 2])).toBe(2.5)
    expect(median([7])).toBe(7)
    expect(median([])).toBeNaN()
  })

  it('does not care for one that is far out', () => {
    expect(median([1, 1, 1, 1, 1_000])).toBe(1)
  })
})

describe('interval', () => {
  it('holds the true figure within bounds that more samples bring closer', () => {
    const few = ratio(around(15, 7), around(10, 7))
    const many = ratio(around(15, 201), around(10, 201))
    for (const found of [few, many]) {
      expect(found.median).toBeCloseTo(1.5)
      expect(found.low).toBeLessThan(1.5)
      expect(found.high).toBeGreaterThan(1.5)
    }
    expect(many.high - many.low).toBeLessThan((few.high - few.low) / 2)
  })

  it('is the same for the same samples', () => {
    expect(ratio(around(3), around(2))).toEqual(ratio(around(3), around(2)))
  })

  it('has no width where nothing scatters', () => {
    expect(difference([5, 5, 5], [3, 3])).toEqual(exactly(2))
  })

  it('takes a figure of more than two arms', () => {
    expect(interval([[7], [5], [1]], (a = 0, b = 0, none = 0) => (a - none) / (b - none))).toEqual(exactly(1.5))
  })
})

describe('noiseOf', () => {
  it('is the farther bound', () => {
    expect(noiseOf({ median: 1, low: 0.9, high: 1.05 }, 1)).toBeCloseTo(0.1)
    expect(noiseOf({ median: 1, low: -2, high: 3 }, 0)).toBe(3)
  })
})

describe('judge', () => {
  const found = { median: 1.2, low: 1.1, high: 1.3 }

  it('tells only what the widened bounds allow', () => {
    expect(judge(found, 1.5, 0.1)).toBe('holds')
    expect(judge(found, 1.5, 0.2)).toBe("can't tell")
    expect(judge(found, 1.2, 0)).toBe("can't tell")
    expect(judge(found, 1, 0.05)).toBe('falls short')
    expect(judge(found, 1, 0.2)).toBe("can't tell")
  })

  it('lets a figure be as large as its budget', () => {
    expect(judge(exactly(8), 8, 0)).toBe('holds')
    expect(judge(exactly(8.001), 8, 0)).toBe('falls short')
  })

  it('tells nothing of samples that are missing', () => {
    expect(judge(exactly(Number.NaN), 8, 0)).toBe("can't tell")
  })
})

describe('judgeNothing', () => {
  it('holds where the difference may be none and the smallest cost would have been seen', () => {
    expect(judgeNothing({ median: 0, low: -1, high: 1 }, 2, 9)).toBe('holds')
    expect(judgeNothing({ median: 0, low: -1, high: 10 }, 2, 9)).toBe("can't tell")
    expect(judgeNothing({ median: 0, low: -1, high: 1 }, 20, 9)).toBe("can't tell")
    expect(judgeNothing({ median: 160, low: 150, high: 170 }, 20, 9)).toBe('falls short')
    expect(judgeNothing(exactly(0), 0, 1)).toBe('holds')
  })
})
