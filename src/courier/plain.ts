import type { Listed } from '../core/model/pageAction.ts'

/** What one message may come to; in JSON a unit is at most six bytes, and a port takes 64 MiB. */
const MOST = 10_000_000
/** What each value counts beside its text. */
const EACH = 40
const KINDS: readonly unknown[] = ['action', 'late', 'overflow']

/**
 * A copy, as plain data, of what came over the page's port; undefined where it is of no known kind or beyond what one
 * message may come to, in all: 10 million UTF-16 units, 250,000 values. What has a first entry becomes an array. Its exact
 * shape is for the receiver to check.
 */
export function plain(data: unknown): object | undefined {
  let left = MOST
  const spend = (units: number): void => {
    left -= units
    if (left < 0) throw left
  }
  // What stands in two places is counted twice, and what stands in itself throws. Not by `JSON.stringify` with a
  // replacer: it makes a text of every index, and those that the engine keeps take 64 KiB.
  const copy = (value: unknown): unknown => {
    spend(EACH + (typeof value === 'string' ? value.length : 0))
    if (typeof value === 'bigint') throw value
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value) || 0 in value) {
      const list: unknown[] = []
      const { length } = value as Listed<unknown>
      for (let i = 0; i < length; i++) list.push(copy((value as Listed<unknown>)[i]))
      return list
    }
    const made: Record<string, unknown> = {}
    for (const key in value) {
      spend(key.length)
      made[key] = copy((value as Record<string, unknown>)[key])
    }
    return made
  }
  try {
    const copied = copy(data) as { kind: unknown }
    return KINDS.includes(copied.kind) ? copied : undefined
  } catch {
    return undefined
  }
}
