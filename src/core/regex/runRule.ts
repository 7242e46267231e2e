import { Matcher } from './matcher.ts'
import type { CleanupOutcome, CompiledRule } from './types.ts'

/** Steps that one evaluation may take: some 10 ms of work, in a process that has never run any some 40. */
export const DEFAULT_BUDGET = 75_000

/**
 * Searches `text` for the rule from its beginning, as `Matcher.find` does, and takes group 1 or else the whole match.
 * Never throws; ends with `too-expensive` after `budget` steps.
 */
export function runRule(compiled: CompiledRule, text: string, budget = DEFAULT_BUDGET): CleanupOutcome {
  if (!compiled.ok) return { outcome: 'invalid', error: compiled.error }
  const { program } = compiled
  const match = new Matcher(program, text, budget)
  let start = nextStart(match, 0)
  while (start >= 0) {
    const end = match.attempt(start)
    if (match.isOver) break
    if (end >= 0) return matched(match, start, end)
    if (program.anchored) break
    start = nextStart(match, Math.max(start + (program.byPoint && match.point(start) > 0xffff ? 2 : 1), match.leadEnd))
  }
  if (match.isOver) return { outcome: 'too-expensive', steps: budget }
  return { outcome: 'no-match', steps: match.steps, reached: match.reached }
}

/** The next position from which a match is possible; -1 if there is none. */
function nextStart(match: Matcher, from: number): number {
  const { text, program } = match
  const { prefix, first, byPoint } = program
  if (prefix) return text.indexOf(prefix, from)
  for (let start = from; start < text.length; start++) {
    const unit = text.charCodeAt(start)
    const isSurrogate = unit >= 0xd800 && unit <= 0xdfff
    if (!first || (isSurrogate ? !(byPoint && isInsidePair(text, start)) : match.holds(first, unit))) return start
  }
  return from > text.length ? -1 : text.length
}

function isInsidePair(text: string, at: number): boolean {
  return at > 0 && (text.codePointAt(at - 1) as number) > 0xffff
}

function matched({ program, text, registers, steps }: Matcher, start: number, end: number): CleanupOutcome {
  const match = text.slice(start, end)
  const [groupStart, groupEnd] = program.groups > 0 ? registers.slice(2) : []
  const hasGroup = groupStart !== undefined && groupStart >= 0
  const group = hasGroup ? text.slice(groupStart, groupEnd) : null
  return {
    outcome: 'matched',
    result: program.groups > 0 ? group : match,
    match,
    group,
    start,
    end,
    groupStart: hasGroup ? groupStart : null,
    groupEnd: hasGroup ? (groupEnd as number) : null,
    steps,
  }
}
