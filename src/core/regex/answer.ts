import { compileRule } from './compileRule.ts'
import { runRule } from './runRule.ts'
import type { CompiledRule, RuleError, RuleWarningCode } from './types.ts'

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

/** The answer that `cleanup` prints for a rule, compiled or not, and a text. Never throws. */
export function answerCleanup(rule: string | CompiledRule, text: string): CleanupAnswer {
  const compiled = typeof rule === 'string' ? compileRule(rule) : rule
  const ran = runRule(compiled, text)
  const matched = ran.outcome === 'matched' ? ran : null
  return {
    outcome: ran.outcome,
    result: matched?.result ?? null,
    match: matched?.match ?? null,
    group: matched?.group ?? null,
    start: matched?.start ?? null,
    end: matched?.end ?? null,
    error: ran.outcome === 'invalid' ? plain(ran.error) : null,
    warnings: compiled.ok ? compiled.warnings.map(({ code }) => code) : [],
    steps: ran.outcome === 'invalid' ? 0 : ran.steps,
  }
}

function plain({ message, position }: RuleError): { message: string; position: number } {
  return { message, position }
}
