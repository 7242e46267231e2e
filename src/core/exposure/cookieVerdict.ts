import { note, type Reason, variant } from '../model/code.ts'
import {
  type CookieBrowser,
  type CookiePage,
  type CookieSetting,
  domainMatches,
  isSecure,
  pathMatches,
} from './cookieFacts.ts'
import { type CookieFate, fillJar, type StoredCookie } from './cookieJar.ts'
import { sameSiteText } from './cookieRefusal.ts'
import { hostOf, siteOf } from './site.ts'

/**
 * Whether `document.cookie` of a page has a cookie of that name, by the `Set-Cookie` lines that arrived before.
 *
 * @returns `readable`; a reason why not, from the line that came last; null where no line of the page's site set it
 */
export function cookieVerdict(
  name: string,
  page: CookiePage,
  settings: readonly CookieSetting[],
  browser?: CookieBrowser,
): Reason | 'readable' | null {
  const site = siteOf(hostOf(page.url))
  const own = settings.filter(({ cookie, url, at }) => {
    return cookie.name === name && at <= page.at && siteOf(hostOf(url)) === site
  })
  const { fates, stored } = fillJar(own, browser)
  if (stored.some((cookie) => hiddenFrom(page, cookie) === null)) return 'readable'
  const last = fates.at(-1)
  return last ? reasonOf(last, page) : null
}

function reasonOf(fate: CookieFate, page: CookiePage): Reason | null {
  if (fate.kind === 'refused') return fate.reason
  const { cookie, url } = fate.setting
  if (fate.kind === 'deleted') return variant('deleted', 'cookie-expired', cookie.name, hostOf(url))
  return hiddenFrom(page, fate)
}

/** Why a page does not read a stored cookie (RFC 6265bis, section 5.8.3); null: it does. HttpOnly is said before all else. */
function hiddenFrom(page: CookiePage, { setting, domain, hostOnly, path, hidReadable }: StoredCookie): Reason | null {
  const { cookie, crossSite } = setting
  const { name, expiresAt } = cookie
  const host = hostOf(page.url)
  const from = hostOf(setting.url)
  if (expiresAt !== undefined && expiresAt <= page.at)
    return note('cookie-expired', name, from, new Date(expiresAt).toISOString())
  if (cookie.httpOnly) return hidReadable ? note('cookie-overwritten', name, from) : note('cookie-http-only', name)
  if (hostOnly ? host !== domain : !domainMatches(host, domain))
    return note('cookie-domain', name, from, hostOnly ? `${domain} only` : domain, host, `Domain=${siteOf(host)}`)
  if (!pathMatches(page.url, path)) return note('cookie-path', name, path, new URL(page.url).pathname, 'Path=/')
  if (cookie.secure && !isSecure(page.url)) return note('cookie-secure', name)
  if (page.crossSite && cookie.sameSite !== 'none')
    return variant('framed', 'cookie-same-site', name, sameSiteText(setting))
  if (page.crossSite === crossSite) return null
  return page.crossSite ? variant('framed', 'cookie-partitioned', name) : note('cookie-partitioned', name, from)
}
