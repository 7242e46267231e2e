import type { Program } from './program.ts'
import type { Node } from './tree.ts'

/** The vendor's restrictions on cleanup rules, as far as a rule's own text can break them. */
export type RuleWarningCode =
  | 'rule-quantified-group'
  | 'rule-greedy-group'
  | 'rule-back-reference'
  | 'rule-many-groups'
  | 'rule-needless-group'

/**
 * A restriction that a rule breaks. `position` and `length` are UTF-16 units in the rule. `repaired` is the whole rule
 * to write instead, free of every warning of this code; null where no such form is known. `exact` says that the
 * repaired rule gives the original's result on every text; otherwise it may differ and must be tried.
 */
export type RuleWarning = {
  code: RuleWarningCode
  position: number
  length: number
  repaired: string | null
  exact: boolean
}

/**
 * Why a rule is none. `message` is the description that java.util.regex gives, `position` a UTF-16 index into the rule
 * (at most its length). `unsupported` marks what Java may accept and this engine does not.
 */
export type RuleError = { message: string; position: number; unsupported: boolean }

/** A rule ready to run, or the reason it can't be. Immutable; holds no text. */
export type CompiledRule =
  | { ok: true; source: string; groups: number; root: Node; program: Program }
  | { ok: false; source: string; error: RuleError }

/**
 * The furthest that any attempt got before it failed: the attempt began at `start` in the text, everything before
 * `index` fitted, and what stands at `position` in the rule did not fit there. UTF-16 units.
 */
export type Reached = { start: number; index: number; position: number }

/**
 * What a rule yields on a text. `result` is group 1 if the rule has a group, else the whole match; null only where the
 * group took no part. `reached` is null where no attempt got past its first character. `steps` counts
 * the work done: equal for equal input on every machine. Positions are UTF-16 units.
 */
export type CleanupOutcome =
  | {
      outcome: 'matched'
      result: string | null
      match: string
      group: string | null
      start: number
      end: number
      groupStart: number | null
      groupEnd: number | null
      steps: number
    }
  | { outcome: 'no-match'; steps: number; reached: Reached | null }
  | { outcome: 'invalid'; error: RuleError }
  | { outcome: 'too-expensive'; steps: number }
