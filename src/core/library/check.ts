import type { Failure } from './failure.ts'
import type { Check } from './library.ts'

const MINUTE_MS = 60_000
const SHORTEST_LIMIT_MINUTES = 60
const LONGEST_LIMIT_MINUTES = 24 * 60

/** An attempt that went well, whether it brought something new or not. */
export const succeeded = (now: number): Check => ({
  checkedAt: now,
  goodAt: now,
  failure: null,
  failures: 0,
  retryAt: 0,
  notBefore: 0,
})

/**
 * An attempt that failed. The next one by schedule waits 1 minute, then twice as long each time, at most as long as
 * between attempts that go well (an hour at least, a day at most); never shorter than the server asked.
 *
 * @param minutes between scheduled attempts
 */
export function failed(before: Check | undefined, failure: Failure, now: number, minutes: number): Check {
  const failures = (before?.failures ?? 0) + 1
  const limit = Math.min(Math.max(minutes, SHORTEST_LIMIT_MINUTES), LONGEST_LIMIT_MINUTES)
  const notBefore = failure.retryAfterMs === undefined ? 0 : now + failure.retryAfterMs
  return {
    checkedAt: now,
    goodAt: before?.goodAt ?? null,
    failure,
    failures,
    retryAt: Math.max(now + Math.min(2 ** (failures - 1), limit) * MINUTE_MS, notBefore),
    notBefore,
  }
}

/**
 * When the schedule asks for the next attempt, in ms since the epoch; null: never.
 *
 * @param minutes between scheduled attempts; 0: only on demand
 */
export const nextOf = (check: Check, minutes: number): number | null =>
  minutes === 0 ? null : check.failure ? check.retryAt : check.checkedAt + minutes * MINUTE_MS

/** Whether the schedule asks for an attempt now. A clock that was set back does not put it off. */
export function isDue(check: Check | undefined, now: number, minutes: number): boolean {
  if (!check) return true
  const next = nextOf(check, minutes)
  return next !== null && (now >= next || now < check.checkedAt)
}
