import { Matcher } from './matcher.ts'
import type { Program } from './program.ts'
import type { CleanupOutcome, CompiledRule } from './types.ts'

/** Steps that one evaluation may take: some 20 ms of work. */
export const DEFAULT_BUDGET = 150_000

/**
 * Searches `text` for the rule from its beginning, as `Matcher.find` does, and takes group 1 or else the whole match.
 * Never throws; ends with `too-expensive` after `budget` steps.
 */
export function runRule(compiled: CompiledRule, text: string, budget = DEFAULT_BUDGET): CleanupOutcome {
  if (!compiled.ok) return { outcome: 'invalid', error: compiled.error }
  const { program } = compiled
  const matcher = new Matcher(program, text, budget, /[\ud800-\udfff]/.test(text))
  for (let start = nextStart(program, text, 0); start >= 0; start = nextStart(program, text, start)) {
    const end = matcher.attempt(start)
    const { steps } = matcher
    if (matcher.isOver) return { outcome: 'too-expensive', steps: budget }
    if (end >= 0) return matched(program, text, matcher.registers, start, end, steps)
    if (program.anchored) break
    start += program.byPoint && (text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1
  }
  return { outcome: 'no-match', steps: matcher.steps, reached: matcher.reached }
}

/** The next position from which a match is possible; -1 if there is none. */
function nextStart({ prefix, first, byPoint }: Program, text: string, from: number): number {
  if (prefix) return text.indexOf(prefix, from)
  let start = from
  if (first) {
    for (; start < text.length; start++) {
      const unit = text.charCodeAt(start)
      if (first[Math.min(unit, 256)] === 1 && !(byPoint && isInsidePair(text, start))) return start
    }
    return -1
  }
  return start <= text.length ? start : -1
}

function isInsidePair(text: string, at: number): boolean {
  return at > 0 && (text.codePointAt(at - 1) as number) > 0xffff
}

function matched(
  { groups }: Program,
  text: string,
  registers: Int32Array,
  start: number,
  end: number,
  steps: number,
): CleanupOutcome {
  const match = text.slice(start, end)
  const groupStart = groups > 0 ? (registers[2] as number) : -1
  const groupEnd = groups > 0 ? (registers[3] as number) : -1
  const isUnset = groupStart < 0
  const group = isUnset ? null : text.slice(groupStart, groupEnd)
  return {
    outcome: 'matched',
    result: groups > 0 ? group : match,
    match,
    group,
    groupUnset: groups > 0 && isUnset,
    start,
    end,
    groupStart: isUnset ? null : groupStart,
    groupEnd: isUnset ? null : groupEnd,
    steps,
  }
}
