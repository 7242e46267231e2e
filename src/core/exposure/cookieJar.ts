import { type Reason, variant } from '../model/code.ts'
import { type CookieBrowser, type CookieSetting, defaultPath, isSecure } from './cookieFacts.ts'
import { cookieRefusal } from './cookieRefusal.ts'
import { hostOf } from './site.ts'

/** What became of a `Set-Cookie` line. */
export type CookieFate =
  | { readonly kind: 'refused'; readonly reason: Reason }
  | { readonly kind: 'deleted'; readonly setting: CookieSetting }
  | {
      readonly kind: 'stored'
      readonly setting: CookieSetting
      readonly domain: string
      readonly hostOnly: boolean
      readonly path: string
      /** It took the place of one that was not HttpOnly. */
      readonly hidReadable: boolean
    }
export type StoredCookie = Extract<CookieFate, { kind: 'stored' }>

/**
 * What a browser makes of `Set-Cookie` lines, in the order in which they arrived: the fate of each, and of those stored
 * only what a later line did not replace or delete (RFC 6265bis, section 5.7).
 */
export function fillJar(
  settings: readonly CookieSetting[],
  browser: CookieBrowser,
): { readonly fates: readonly CookieFate[]; readonly stored: readonly StoredCookie[] } {
  const jar = new Map<string, StoredCookie>()
  const fates: CookieFate[] = []
  for (const setting of settings) {
    const { cookie, url, crossSite } = setting
    const reason = cookieRefusal(setting, browser) ?? keptSecure(setting, [...jar.values()])
    if (reason) {
      fates.push({ kind: 'refused', reason })
      continue
    }
    const host = hostOf(url)
    const domain = cookie.domain ?? host
    const hostOnly = cookie.domain === undefined
    const path = cookie.path ?? defaultPath(url)
    const key = JSON.stringify([cookie.name, domain, hostOnly, path, crossSite])
    const before = jar.get(key)
    jar.delete(key)
    if (cookie.expiresAt === 0) {
      fates.push({ kind: 'deleted', setting })
      continue
    }
    const hidReadable = cookie.httpOnly && before !== undefined && !before.setting.cookie.httpOnly
    const fate: StoredCookie = { kind: 'stored', setting, domain, hostOnly, path, hidReadable }
    jar.set(key, fate)
    fates.push(fate)
  }
  return { fates, stored: [...jar.values()] }
}

/** A response without https may not replace a Secure cookie ("leave secure cookies alone"). */
function keptSecure({ cookie: { name }, url }: CookieSetting, stored: readonly StoredCookie[]): Reason | null {
  if (isSecure(url)) return null
  const host = hostOf(url)
  const isKept = stored.some(
    ({ setting: { cookie }, domain }) =>
      cookie.name === name && cookie.secure && (domain === host || host.endsWith(`.${domain}`)),
  )
  return isKept ? variant('secure-kept', 'cookie-refused', name, host) : null
}
