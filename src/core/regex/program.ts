import type { Matcher } from './matcher.ts'
import type { SetTable } from './setTable.ts'

/** Where a repetition has no upper limit. */
export const NO_LIMIT = 0x7fffffff

/** One point of a compiled rule. */
export type Step = {
  /** Goes on from where the matcher stands and gives what comes next; null where that does not fit. */
  run: (match: Matcher) => Step | null
  /** Takes up again what was left open with two numbers; null to go on here, at the position that the first one is. */
  retry: ((match: Matcher, a: number, b: number) => Step | null) | null
  /** The place in the rule that it comes from, -1 inside a look-around. */
  place: number
  /** The unit that it must find where it stands; -1 where that is open. */
  unit: number
  /** The number of the unlimited repetition of a character that it begins with, -1 for others. */
  lead: number
}

/**
 * What the outcome from a point depends on besides the point and the position: whether the enclosing loops whose body
 * may match nothing have moved (`begins`, registers that hold where the round began), and how many rounds counted loops
 * have made (`counts`, with the number of rounds that make a difference). `size` is the number of combinations.
 */
export type Context = { begins: readonly number[]; counts: readonly { register: number; size: number }[]; size: number }

/** The compiled form of a rule: its first step, how much room a matcher needs, and what the search may skip by. */
export type Program = {
  begin: Step
  /** Of the points where failures are remembered. */
  contexts: readonly Context[]
  runs: number
  registers: number
  sets: number
  groups: number
  /** An attempt begins at code points, not at every UTF-16 unit, as Java has it for such rules. */
  byPoint: boolean
  anchored: boolean
  prefix: string
  /** What a match begins with; null: it may be empty, or begin with anything. */
  first: SetTable | null
}
