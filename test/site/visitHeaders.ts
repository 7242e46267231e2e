import { randomBytes } from 'node:crypto'
import type { Reply, Visit } from './route.ts'

/** Everything by nonce, nothing inline, and Trusted Types: what a careful bank would send. */
export const strictPolicy = (visit: Visit): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${visit.nonce}'`,
    "style-src 'self'",
    'img-src data:',
    `connect-src 'self' ${visit.apiOrigin}`,
    `frame-src 'self' ${visit.apiOrigin}`,
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')

/** The reply under the strict policy, where it is a page without one of its own. */
export const withPolicy = (reply: Reply, visit: Visit): Reply =>
  reply.type === 'text/html'
    ? { ...reply, headers: { 'Content-Security-Policy': strictPolicy(visit), ...reply.headers } }
    : reply

/**
 * Shop pages hand a first-time visitor a session that scripts can't see and a currency that they can;
 * `?agent=` is remembered for the pages that follow.
 */
export function withVisitCookies(reply: Reply, visit: Visit, shopPage: boolean): Reply {
  if (!shopPage) return reply
  const cookies: string[] = []
  if (!visit.cookies.has('trip_session')) cookies.push(sessionCookie('v'))
  if (!visit.cookies.has('trip_currency')) cookies.push('trip_currency=EUR; Path=/; SameSite=Lax')
  const agent = visit.url.searchParams.get('agent')
  if (agent !== null) cookies.push(`trip_agent=${encodeURIComponent(agent)}; Path=/; SameSite=Lax`)
  return cookies.length === 0 ? reply : { ...reply, headers: { ...reply.headers, 'Set-Cookie': cookies } }
}

/** A new session of a visitor (`v`) or a member (`m`). */
export const sessionCookie = (kind: 'v' | 'm'): string =>
  `trip_session=${kind}${randomBytes(9).toString('hex')}; Path=/; HttpOnly; SameSite=Lax`
