import { type Note, note } from '../model/code.ts'

export type Severity = 'error' | 'warning'

/**
 * Every problem that a configuration can have, with its severity. The sentence of each stands in the messages under
 * `problem_<code>`. Those that begin with `page-` come from the comparison with a page's agent.
 */
export const PROBLEMS = {
  'wrong-type': 'error',
  'unknown-value': 'error',
  placeholder: 'warning',
  'several-applications': 'warning',
  'no-properties': 'warning',
  'key-missing': 'error',
  'key-duplicate': 'error',
  'key-upper-case': 'warning',
  'key-odd': 'warning',
  'key-reused': 'warning',
  'id-duplicate': 'error',
  'metadata-missing': 'error',
  'metadata-shared': 'warning',
  'metadata-unused': 'warning',
  'expression-twice': 'warning',
  'storage-missing': 'error',
  'date-from-page': 'error',
  'aggregation-needs-number': 'warning',
  'length-invalid': 'error',
  'too-many-properties': 'error',
  'too-many-action-properties': 'error',
  'beyond-free': 'warning',
  'header-capture-off': 'warning',
  'selector-xpath': 'warning',
  'selector-invalid': 'warning',
  'selector-brittle': 'warning',
  'path-impossible': 'warning',
  'function-unlisted': 'warning',
  'function-impossible': 'warning',
  'name-impossible': 'warning',
  'rule-invalid': 'error',
  'rule-outside-dialect': 'warning',
  'page-agent-missing': 'warning',
  'page-agent-legacy': 'warning',
  'page-agent-too-old': 'warning',
  'page-module-missing': 'warning',
  'page-angularjs': 'warning',
  'page-application-differs': 'warning',
  'page-opt-in': 'warning',
  'page-do-not-track': 'warning',
  'page-stale-running': 'warning',
  'page-stale-tag': 'warning',
  'page-stale-cache': 'warning',
  'page-behind': 'warning',
} as const satisfies Record<string, Severity>
export type ProblemCode = keyof typeof PROBLEMS

/** One problem: of a property by its key, or of the configuration as a whole. */
export type Problem = Note<ProblemCode> & {
  readonly severity: Severity
  readonly key: string | null
}

export const problem = (code: ProblemCode, key: string | null, ...args: string[]): Problem => ({
  ...note(code, ...args),
  severity: PROBLEMS[code],
  key,
})

/** A problem whose sentence says more, where more is known. */
export const problemVariant = (name: string, code: ProblemCode, key: string | null, ...args: string[]): Problem => ({
  ...problem(code, key, ...args),
  variant: name,
})

export const isError = ({ severity }: Problem): boolean => severity === 'error'
