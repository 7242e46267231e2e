import { expect, it } from 'vitest'
import { failed, isDue, nextOf, succeeded } from '../../../../src/core/library/check.ts'
import { failure, failureOf } from '../../../../src/core/library/failure.ts'

const MINUTE = 60_000
const NOW = 1_000_000_000_000

it('asks again after the time set, and at once where it never asked or the clock was set back', () => {
  expect(isDue(undefined, NOW, 60)).toBe(true)
  const check = succeeded(NOW)
  expect(isDue(check, NOW + 59 * MINUTE, 60)).toBe(false)
  expect(isDue(check, NOW + 60 * MINUTE, 60)).toBe(true)
  expect(isDue(check, NOW + 15 * MINUTE, 15)).toBe(true)
  expect(isDue(check, NOW - 1, 60)).toBe(true)
})

it('asks only on demand where no time is set', () => expect(isDue(succeeded(NOW), NOW * 2, 0)).toBe(false))

it('waits longer from failure to failure, and remembers when it last went well', () => {
  let check = succeeded(NOW)
  const waits: number[] = []
  for (let count = 0; count < 9; count++) {
    check = failed(check, failure('no-network'), NOW, 15)
    waits.push(((nextOf(check, 15) ?? 0) - NOW) / MINUTE)
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60])
  expect(check.goodAt).toBe(NOW)
})

it('waits as long as the server asks, at most a day', () => {
  const wait = (field: string) => failureOf(429, field, NOW)?.retryAfterMs
  expect(wait('120')).toBe(120_000)
  expect(wait(new Date(NOW + 5_000).toUTCString())).toBe(5_000)
  expect(wait('99999999')).toBe(24 * 60 * MINUTE)
  expect(wait('soon')).toBe(60_000)
  expect(failed(undefined, failureOf(429, '600', NOW) ?? failure('no-network'), NOW, 60)).toMatchObject({
    notBefore: NOW + 600_000,
    retryAt: NOW + 600_000,
  })
})

it.each([
  [200, undefined],
  [304, undefined],
  [401, 'unauthorized'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [429, 'too-many-requests'],
  [503, 'server-error'],
  [302, 'redirected'],
  [418, 'unexpected-status'],
])('tells %s as %s', (status, code) => expect(failureOf(status, null, NOW)?.code).toBe(code))
