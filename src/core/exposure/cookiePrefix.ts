import { type CookieBrowser, type CookieSetting, defaultPath } from './cookieFacts.ts'
import { hostOf } from './site.ts'

/** What a name's beginning asks of the attributes (RFC 6265bis, section 5.7; `__Http-`: its layered-cookies draft). */
const PREFIXES = [
  { prefix: '__host-http-', host: true, http: true },
  { prefix: '__host-', host: true, http: false },
  { prefix: '__http-', host: false, http: true },
  { prefix: '__secure-', host: false, http: false },
] as const

/**
 * The prefix of a cookie's name and the attributes that it needs, where the line lacks one. Chromium wants `Path=/`
 * written out; Firefox is content with a cookie that has that path, and with a host's own name as its `Domain`.
 */
export function brokenPrefix(
  { cookie, url }: CookieSetting,
  browser: CookieBrowser,
): { readonly prefix: string; readonly needs: string } | null {
  const lowerCase = cookie.name.toLowerCase()
  const rule = PREFIXES.find(({ prefix }) => lowerCase.startsWith(prefix))
  if (!rule) return null
  const isLenient = browser === 'firefox'
  const path = cookie.path ?? (isLenient ? defaultPath(url) : '')
  const isOwn =
    cookie.domain === undefined || (isLenient && cookie.domain === hostOf(url) && !cookie.domain.includes('.'))
  const holds = cookie.secure && (!rule.host || (path === '/' && isOwn)) && (!rule.http || cookie.httpOnly)
  if (holds) return null
  const needs = ['Secure', ...(rule.http ? ['HttpOnly'] : []), ...(rule.host ? ['Path=/', 'no Domain'] : [])]
  return { prefix: cookie.name.slice(0, rule.prefix.length), needs: needs.join('; ') }
}
