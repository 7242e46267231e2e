import type { RequestFacts, ResponseFacts } from './facts.ts'
import { sentOrigin } from './origin.ts'

/**
 * The CORS check of the response that answered (Fetch standard, "CORS check"). Those of the redirects before it are
 * taken for passed: a request that failed there has no answer.
 *
 * @returns null: passed; else what is wrong: the origin, `*` for a request with credentials, or credentials not allowed
 */
export function corsCheck(
  { pageOrigin, chain, credentials }: RequestFacts,
  { allowOrigin, allowCredentials }: ResponseFacts,
): 'origin' | 'wildcard' | 'credentials' | null {
  if (credentials !== 'include' && allowOrigin === '*') return null
  if (allowOrigin !== sentOrigin(pageOrigin, chain)) return allowOrigin === '*' ? 'wildcard' : 'origin'
  return credentials === 'include' && !allowCredentials ? 'credentials' : null
}
