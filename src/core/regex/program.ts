import type { SetTable } from './setTable.ts'

export const MATCH = 0
export const CHAR = 1
export const TEXT = 2
export const SET = 3
export const RUN_GREEDY = 4
export const RUN_LAZY = 5
export const RUN_POSSESSIVE = 6
export const SPLIT = 7
export const JUMP = 8
export const GROUP_START = 9
export const GROUP_END = 10
export const LOOP_START = 11
export const LOOP_NEXT = 12
export const LOOP_AGAIN = 13
export const ROUND_START = 14
export const ROUND_TRY = 15
export const ROUND_NEXT = 16
export const ROUND_AGAIN = 17
export const CUT_START = 18
export const CUT_END = 19
export const NOT_START = 20
export const NOT_END = 21
export const BEHIND_START = 22
export const BEHIND_END = 23
export const REFERENCE = 24
export const ASSERT = 25
export const NEWLINE = 26
export const GRAPHEME = 27

/** What a repetition does when the rest of the rule fails. */
export const GREEDY = 0
export const LAZY = 1
export const POSSESSIVE = 2

/** Where a repetition has no upper limit. */
export const NO_LIMIT = 0x7fffffff

/**
 * What the outcome from a point depends on besides the point and the position: whether the enclosing loops whose body
 * may match nothing have moved (`begins`, registers that hold where the round began), and how many rounds counted loops
 * have made (`counts`, with the number of rounds that make a difference). `size` is the number of combinations.
 */
export type Context = { begins: readonly number[]; counts: readonly { register: number; size: number }[]; size: number }

/** The compiled form of a rule: instructions for the matcher, and what the search may skip by. */
export type Program = {
  code: Int32Array
  /** For every instruction the place in the rule that it comes from, -1 inside a look-around. */
  places: Int32Array
  texts: readonly string[]
  sets: readonly SetTable[]
  /** By memory slot; null where failures can't be remembered. */
  contexts: readonly (Context | null)[]
  runs: number
  registers: number
  groups: number
  /** An attempt begins at code points, not at every UTF-16 unit, as Java has it for such rules. */
  byPoint: boolean
  anchored: boolean
  prefix: string
  /** 257 flags: may a match begin with this unit (the last: with any unit from 256 on)? null: it may be empty. */
  first: Uint8Array | null
}
