export { answerCleanup, type CleanupAnswer } from './answer.ts'
export { ruleWarnings } from './ruleWarnings.ts'
