/**
 * Every status and reason that a capture can have, grouped by status. The sentence of each code stands in
 * `assets/_locales/en/messages.json` under `reason_<code>`; a test holds the two complete.
 */
export const REASONS = {
  empty: [
    'selector-no-match',
    'selector-empty-text',
    'attribute-missing',
    'path-missing',
    'path-lexical',
    'value-empty',
    'json-invalid',
    'json-not-text',
    'json-path-missing',
    'function-missing',
    'meta-missing',
    'meta-property-only',
    'cookie-missing',
    'query-missing',
    'header-missing',
    'no-request',
    'api-not-called',
  ],
  dropped: ['rule-no-match', 'rule-group-unset', 'rule-empty', 'beacon-budget'],
  'invalid-type': ['not-a-long', 'long-out-of-range', 'not-a-double', 'not-a-date'],
  blocked: [
    'cookie-http-only',
    'cookie-path',
    'cookie-domain',
    'cookie-secure',
    'cookie-same-site',
    'cookie-partitioned',
    'cookie-expired',
    'cookie-overwritten',
    'cookie-refused',
    'document-sandboxed',
    'header-not-exposed',
    'header-wildcard-credentialed',
    'header-list-malformed',
    'header-forbidden',
    'response-opaque',
    'cors-failed',
  ],
  suppressed: ['do-not-track', 'do-not-capture', 'opt-in-required'],
  rejected: ['api-key-unknown', 'api-key-case', 'api-type', 'api-too-long', 'api-blank', 'api-range', 'api-container'],
  failed: [
    'selector-invalid',
    'path-invalid',
    'name-invalid',
    'metadata-missing',
    'function-invalid',
    'read-threw',
    'function-threw',
    'rule-invalid',
    'rule-too-expensive',
  ],
  disabled: [
    'capture-fetch-off',
    'capture-xhr-off',
    'capture-request-excluded',
    'agent-too-old',
    'framework-unsupported',
  ],
  server: ['server-side'],
  waiting: ['no-action-yet', 'not-read'],
} as const

export type Status = 'captured' | keyof typeof REASONS
export type ReasonCode = (typeof REASONS)[keyof typeof REASONS][number]

/** Things worth knowing about a capture that do not decide its status; sentences under `warning_<code>`. */
export const WARNINGS = [
  'cut',
  'html-attribute-not-live',
  'bare-input',
  'first-of-many',
  'brittle-selector',
  'object-text',
  'encoded-value',
  'untrimmed-value',
  'function-not-listed',
  'rule-quantified-group',
  'rule-greedy-group',
  'rule-back-reference',
  'rule-many-groups',
  'rule-needless-group',
  'password-field',
  'do-not-track-public',
  'public-not-offered',
  'beacon-budget',
  'page-override',
  'before-attach',
  'late-value',
  'agent-disagrees',
  'approximation',
] as const
export type WarningCode = (typeof WARNINGS)[number]

/**
 * A code with the words that its sentence names, in the order of the sentence's `$1 … $9`. A variant picks
 * another sentence of the same code, where more or less is known.
 */
export type Note<Code extends string = string> = {
  readonly code: Code
  readonly args: readonly string[]
  readonly variant?: string
}
export type Reason = Note<ReasonCode>
export type Warning = Note<WarningCode>

export const note = <Code extends string>(code: Code, ...args: string[]): Note<Code> => ({ code, args })

export const variant = <Code extends string>(name: string, code: Code, ...args: string[]): Note<Code> => ({
  code,
  args,
  variant: name,
})

/** The key of a note's sentence among the messages; prefix such as `reason` or `warning`. */
export const messageKey = (prefix: string, { code, variant: name }: Note): string =>
  `${prefix}_${code}${name ? `_${name}` : ''}`.replaceAll('-', '_')

const STATUS_OF = new Map<string, Exclude<Status, 'captured'>>(
  Object.entries(REASONS).flatMap(([status, codes]) =>
    codes.map((code) => [code, status as Exclude<Status, 'captured'>] as const),
  ),
)

/** The status that a reason belongs to; an unknown code is a failure, never a value. */
export const statusOf = (code: ReasonCode): Exclude<Status, 'captured'> => STATUS_OF.get(code) ?? 'failed'

export const isReasonCode = (code: string): code is ReasonCode => STATUS_OF.has(code)

/** Statuses in the order in which they deserve a look. The first five need attention: somebody has to mend something. */
export const SEVERITY: readonly Status[] = [
  'failed',
  'blocked',
  'rejected',
  'invalid-type',
  'dropped',
  'suppressed',
  'disabled',
  'empty',
  'waiting',
  'server',
  'captured',
]
export const needsAttention = (status: Status): boolean => SEVERITY.indexOf(status) < 5
