export { compileRule } from './compileRule.ts'
export { DEFAULT_BUDGET, runRule } from './runRule.ts'
export type { CleanupOutcome, CompiledRule, Reached, RuleError, RuleWarning, RuleWarningCode } from './types.ts'
