import { compileRule } from '../compileRule.ts'
import { runRule } from '../runRule.ts'
import type { CompiledRule, RuleError, RuleWarningCode } from '../types.ts'
import { ruleWarnings } from './ruleWarnings.ts'

/** One line of `cleanup` output; positions are UTF-16 units of the text, of the rule in `error`. */
export type CleanupAnswer = {
  outcome: 'matched' | 'no-match' | 'invalid' | 'too-expensive'
  result: string | null
  match: string | null
  group: string | null
  start: number | null
  end: number | null
  error: { message: string; position: number } | null
  warnings: readonly RuleWarningCode[]
  steps: number
}

/** Every field that an outcome may have. */
type AnyOutcome = Partial<Omit<CleanupAnswer, 'warnings' | 'error' | 'outcome'>> & {
  outcome: CleanupAnswer['outcome']
  error?: RuleError
}

/** The answer that `cleanup` prints for a rule, compiled or not, and a text. Never throws. */
export function answerCleanup(rule: string | CompiledRule, text: string): CleanupAnswer {
  const compiled = typeof rule === 'string' ? compileRule(rule) : rule
  const ran: AnyOutcome = runRule(compiled, text)
  const { outcome, result = null, match = null, group = null, start = null, end = null, steps = 0 } = ran
  const error = ran.error ? { message: ran.error.message, position: ran.error.position } : null
  const warnings = ruleWarnings(compiled).map(({ code }) => code)
  return { outcome, result, match, group, start, end, error, warnings, steps }
}
