import type { Reason } from '../model/code.ts'
import type { SetCookie } from '../model/request.ts'
import type { CookieBrowser, CookiePage, CookieSetting } from './cookieFacts.ts'
import { cookieLine } from './cookieLine.ts'
import { cookieVerdict } from './cookieVerdict.ts'
import { hostOf, siteOf } from './site.ts'

/** One change may uncover the next rule that hides the cookie. */
const MOST_CHANGES = 4

/**
 * The `Set-Cookie` line that would let the page read a cookie, with everything of the last line that may stay; judged by
 * the same rules as the verdict. Null where no attribute helps: https, another page or another name is needed, or the
 * server means to delete it.
 *
 * @param settings the lines that arrived, oldest first
 */
export function cookieFix(
  name: string,
  page: CookiePage,
  settings: readonly CookieSetting[],
  browser?: CookieBrowser,
): string | null {
  const at = settings.findLastIndex(({ cookie }) => cookie.name === name)
  const last = settings[at]
  if (!last) return null
  let cookie = last.cookie
  for (let changes = 0; changes <= MOST_CHANGES; changes++) {
    const verdict = cookieVerdict(name, page, settings.with(at, { ...last, cookie }), browser)
    if (verdict === 'readable') return cookie === last.cookie ? null : cookieLine(cookie)
    const change = verdict && changeFor(verdict, last, page)
    if (!change) return null
    cookie = without({ ...cookie, ...change.set }, change.unset ?? [])
  }
  return null
}

type Optional = 'domain' | 'expiresAt' | 'sameSite' | 'partitioned'
type Change = { readonly set?: Partial<SetCookie>; readonly unset?: readonly Optional[] }

const EMBEDDED: Change = { set: { sameSite: 'none', secure: true, partitioned: true } }

function changeFor(reason: Reason, { url }: CookieSetting, page: CookiePage): Change | null {
  const { code, variant, args } = reason
  switch (code) {
    case 'cookie-http-only':
    case 'cookie-overwritten':
      return { set: { httpOnly: false } }
    case 'cookie-path':
      return { set: { path: '/' } }
    case 'cookie-domain':
      return { set: { domain: siteOf(hostOf(variant === 'refused' ? url : page.url)) } }
    case 'cookie-secure':
      return { set: { secure: false }, unset: ['sameSite', 'partitioned'] }
    case 'cookie-same-site':
      return page.crossSite ? EMBEDDED : { set: { sameSite: 'none', secure: true } }
    case 'cookie-partitioned':
      return variant === 'framed' ? EMBEDDED : null
    case 'cookie-expired':
      return variant === 'deleted' ? null : { unset: ['expiresAt'] }
    case 'cookie-refused':
      return refusalChange(variant, args[3] ?? '')
    default:
      return null
  }
}

/** @param needs the attributes that a prefix of the name asks for */
function refusalChange(variant: string | undefined, needs: string): Change | null {
  if (variant === 'none-insecure' || variant === 'partitioned-insecure') return { set: { secure: true } }
  if (variant !== 'prefix') return null
  return {
    set: { secure: true, ...(needs.includes('Path=/') && { path: '/' }) },
    ...(needs.includes('no Domain') && { unset: ['domain'] }),
  }
}

const without = (cookie: SetCookie, names: readonly Optional[]): SetCookie => {
  const left: { -readonly [Name in keyof SetCookie]: SetCookie[Name] } = { ...cookie }
  for (const name of names) delete left[name]
  return left
}
