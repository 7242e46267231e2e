import { compileRule } from '../../regex/index.ts'
import { ruleWarnings } from '../../regex/restrictions/index.ts'
import type { Check } from '../check.ts'
import { type Problem, problem, problemVariant } from '../problem.ts'

/** A rule that doesn't parse is an error; one that breaks the vendor's restrictions may be refused. */
export const cleanupRules: Check = ({ properties }) =>
  properties.flatMap(({ key, cleanupRule }): Problem[] => {
    if (cleanupRule === null || cleanupRule.includes('{{')) return []
    const rule = compileRule(cleanupRule)
    if (!rule.ok) return [problem('rule-invalid', key, cleanupRule, rule.error.message, String(rule.error.position))]
    return ruleWarnings(rule).map(({ code, position, repaired }) =>
      problemVariant(code, 'rule-outside-dialect', key, cleanupRule, String(position), repaired ?? ''),
    )
  })
