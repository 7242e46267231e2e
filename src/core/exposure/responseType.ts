import { corsCheck } from './corsCheck.ts'
import type { RequestFacts, ResponseFacts, ResponseType } from './facts.ts'
import { crossesOrigins } from './origin.ts'

/**
 * The type of the response that the page gets (Fetch standard, "main fetch" and "HTTP fetch"). Browsers call one that
 * a service worker made `basic`; nothing is hidden in either.
 */
export function responseType(request: RequestFacts, response: ResponseFacts): ResponseType {
  if (request.madeByWorker) return 'default'
  const crosses = crossesOrigins(request.pageOrigin, request.chain)
  if (crosses && request.mode === 'same-origin') return 'error'
  if (request.redirect === 'manual' && isRedirect(response.status)) return 'opaqueredirect'
  if (!crosses) return 'basic'
  if (request.mode === 'no-cors') return 'opaque'
  return corsCheck(request, response) === null ? 'cors' : 'error'
}

export const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status)
