import { note, type Reason, variant } from '../model/code.ts'
import { type CookieBrowser, type CookieSetting, domainMatches, isSecure } from './cookieFacts.ts'
import { brokenPrefix } from './cookiePrefix.ts'
import { hostOf, isPublicSuffix, siteOf } from './site.ts'

/** Why a browser does not store a cookie that a response sets (RFC 6265bis, section 5.7); null: it does. */
export function cookieRefusal(setting: CookieSetting, browser: CookieBrowser): Reason | null {
  const { cookie, url, crossSite } = setting
  const { name, malformed, secure, sameSite, partitioned } = cookie
  const host = hostOf(url)
  if (malformed === 'size') return note('cookie-refused', name, host)
  if (malformed === 'characters' || (malformed === 'tab' && browser !== 'firefox'))
    return variant('characters', 'cookie-refused', name, host)
  if (!maySetFor(host, cookie.domain))
    return variant('refused', 'cookie-domain', name, host, cookie.domain ?? '', `Domain=${siteOf(host)}`)
  if (secure && !isSecure(url)) return variant('refused', 'cookie-secure', name, host)
  if (sameSite === 'none' && !secure) return variant('none-insecure', 'cookie-refused', name, host)
  if (partitioned && !secure) return variant('partitioned-insecure', 'cookie-refused', name, host)
  const broken = brokenPrefix(setting, browser)
  if (broken) return variant('prefix', 'cookie-refused', name, host, broken.prefix, broken.needs)
  return crossSite && sameSite !== 'none' ? note('cookie-same-site', name, sameSiteText(setting)) : null
}

const maySetFor = (host: string, domain: string | undefined): boolean =>
  domain === undefined || domain === host || (domainMatches(host, domain) && !isPublicSuffix(domain))

/** As the line says it, in the attribute's own words. */
export const sameSiteText = ({ cookie: { sameSite } }: CookieSetting): string =>
  sameSite === undefined ? 'no SameSite' : `SameSite=${sameSite[0]?.toUpperCase()}${sameSite.slice(1)}`
