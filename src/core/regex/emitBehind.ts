import { emit } from './emit.ts'
import type { Matcher } from './matcher.ts'
import { pointBefore, widthOf } from './points.ts'
import type { Step } from './program.ts'
import { reopener, type Scope } from './scope.ts'
import type { GroupNode, Reach } from './tree.ts'

/** Emits a look-behind: it begins as near as it may, then further back, until what it holds ends where it stands. */
export function emitBehind({ type, body, from, to, reach }: GroupNode, next: Step, scope: Scope): Step {
  const { min, max, byPoint } = reach as Reach
  const missed = type === 'notBehind' ? next : null
  const found = missed ? null : next
  const top = scope.register()
  const end = scope.register()

  const back = (match: Matcher, at: number, count: number): number =>
    byPoint ? pointsBack(match, at, count) : (at - count) | 0
  const tryFrom = (match: Matcher, begin: number, at: number): Step | null => {
    const isOut = begin < Math.max(0, back(match, at, max))
    match.at = isOut ? at : begin
    if (isOut) return missed
    match.registers[top] = match.top
    match.registers[end] = at
    match.push(begin, at, earlier)
    return inner
  }
  const earlier = reopener((match, begin, at) => tryFrom(match, begin > 0 ? back(match, begin, 1) : -1, at))
  const close = scope.step(to, (match) => {
    const { registers } = match
    if (match.at !== registers[end]) return null
    match.top = registers[top] as number
    return found
  })
  const inner = emit(body, close, scope.behind())
  return scope.step(from, (match) => tryFrom(match, back(match, match.at, min), match.at))
}

/**
 * So many code points back, or at the text's beginning. A count below zero (one that overflowed) goes as many units back
 * as it takes forwards; the least of all stays below zero in Java when its sign is turned, and goes nowhere.
 */
function pointsBack(match: Matcher, from: number, count: number): number {
  const { text } = match
  let at = from
  for (let i = 0; i < count && at > 0; i++) at -= widthOf(pointBefore(text, at))
  for (let i = -count | 0; i > 0 && at < text.length; i--) at += widthOf(match.point(at))
  match.work += Math.abs(from - at)
  return at > from ? from - (at - from) : at
}
