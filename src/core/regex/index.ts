export { answerCleanup, type CleanupAnswer } from './answer'
export { compileRule } from './compileRule'
export { DEFAULT_BUDGET, runRule } from './runRule'
export type { CleanupOutcome, CompiledRule, Reached, RuleError, RuleWarning, RuleWarningCode } from './types'
