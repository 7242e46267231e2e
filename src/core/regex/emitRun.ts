import type { CharSet } from './charSet.ts'
import { type Matcher, STEP } from './matcher.ts'
import { widthOf } from './points.ts'
import { NO_LIMIT, type Step } from './program.ts'
import { reopener, type Scope } from './scope.ts'
import { lowTable } from './setTable.ts'
import type { RepeatNode } from './tree.ts'

/** In `Matcher.runs`, for each run: the part of the text that is known to belong to it, and ends known to fail. */
const KNOWN = 0
const FAILED = 2

/** The least upper limit from which on it is worth to know how far a run goes. */
const WORTHWHILE = 16

/** Emits a repetition of a single character. */
export function emitRun({ from, min, max, mode }: RepeatNode, set: CharSet, next: Step, scope: Scope): Step {
  const table = scope.table(set)
  const base = scope.room.runs++ * 4
  const isLazy = mode === 'lazy'
  const onward = isLazy ? 1 : -1
  const { unit } = next
  const memory = scope.memory()
  const context = scope.room.contexts[memory]
  /** Where ends that fail are kept: loops around that are counted would keep them apart. */
  const begins = context && context.counts.length === 0 ? context.begins : null
  const lead = scope.loops && max === NO_LIMIT ? base : -1

  /** How far single units go on to belong to the set. */
  const extend = (match: Matcher, at: number, limit: number): number => {
    const { text } = match
    const low = table.low ?? lowTable(table)
    let end = at
    for (; end < limit; end++) {
      const unit = text.charCodeAt(end)
      if (unit < 256 ? low[unit] === 0 : !match.holds(table, unit)) break
    }
    match.work += end - at
    return end
  }

  /** The greatest end, passing over what is known. */
  const reach = (match: Matcher, at: number): number => {
    const { runs, text } = match
    const limit = Math.min(text.length, at + max)
    if (max < WORTHWHILE) return extend(match, at, limit)
    const from = runs[base + KNOWN] as number
    const to = runs[base + KNOWN + 1] as number
    let end = at
    if (at < from) end = extend(match, at, Math.min(from, limit))
    const isJoined = end >= from && end <= to
    end = extend(match, isJoined ? Math.min(to, limit) : end, limit)
    runs[base + KNOWN] = isJoined ? Math.min(at, from) : at
    runs[base + KNOWN + 1] = isJoined ? Math.max(end, to) : end
    return end
  }

  /** The end of up to `most` code points; no position where there are less than `least`. */
  const after = (match: Matcher, from: number, least: number, most: number): number => {
    let at = from
    let count = 0
    for (; count < most && at < match.text.length; count++) {
      const point = match.point(at)
      if (!match.holds(table, point)) break
      at += widthOf(point)
    }
    match.work += at - from
    return count < least ? NO_LIMIT : at
  }

  /** Failures are kept for positions after this one only: up to it, they depend on whether a loop around has moved. */
  const floorOf = ({ hasPairs, registers }: Matcher): number => {
    if (!begins || hasPairs) return NO_LIMIT
    let floor = -1
    for (const begin of begins) floor = Math.max(floor, registers[begin] as number)
    return floor
  }

  const addFailed = ({ runs }: Matcher, low: number, high: number): void => {
    if (low > high) return
    const from = runs[base + FAILED] as number
    const to = runs[base + FAILED + 1] as number
    const isJoined = low <= to + 1 && high >= from - 1
    runs[base + FAILED] = isJoined ? Math.min(low, from) : low
    runs[base + FAILED + 1] = isJoined ? Math.max(high, to) : high
  }

  /** Goes on with the first end, from the given one towards the bound, that may lead to a match. */
  const open = (match: Matcher, from: number, bound: number): Step | null => {
    const { runs, text } = match
    if (from === bound) {
      if (unit >= 0 && text.charCodeAt(from) !== unit) return null
      match.at = from
      return next
    }
    const floor = floorOf(match)
    const low = runs[base + FAILED] as number
    const high = runs[base + FAILED + 1] as number
    let end = from
    if (end > floor && end >= low && end <= high) end = isLazy ? high + 1 : Math.max(low - 1, floor)
    const scanned = end
    if (unit >= 0) while ((bound - end) * onward >= 0 && text.charCodeAt(end) !== unit) end += onward
    match.work += Math.abs(end - scanned)
    if (isLazy) addFailed(match, Math.max(from, floor + 1), end - 1)
    else addFailed(match, Math.max(end, floor) + 1, from)
    if ((bound - end) * onward < 0) return null
    match.push(end, bound, again)
    match.at = end
    return next
  }

  const again = reopener((match, end, bound) => {
    if (end > floorOf(match)) addFailed(match, end, end)
    if (end === bound) return null
    const isPair =
      match.hasPairs && (isLazy ? match.point(end) > 0xffff : end - 2 >= bound && match.point(end - 2) > 0xffff)
    return open(match, end + (isPair ? 2 : 1) * onward, bound)
  })

  return scope.step(
    from,
    (match) => {
      const { at, hasPairs } = match
      if (match.isKnown(memory)) return null
      // It takes as long as two steps.
      match.work += STEP
      const least = hasPairs ? after(match, at, min, min) : at + min
      const end = hasPairs ? after(match, at, 0, max) : reach(match, at)
      if (end > at) match.note(next.place, end)
      if (least > end) return null
      if (mode !== 'possessive') return isLazy ? open(match, least, end) : open(match, end, least)
      match.at = end
      return next
    },
    { lead },
  )
}
