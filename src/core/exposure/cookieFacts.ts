import type { SetCookie } from '../model/request.ts'
import { hostOf } from './site.ts'

/** A `Set-Cookie` line as it arrived. */
export type CookieSetting = {
  readonly cookie: SetCookie
  /** Address of the response. */
  readonly url: string
  /** ms since the epoch. */
  readonly at: number
  /** Asked for by a page of another site, or in a frame of one; a page that the user opened is none. */
  readonly crossSite: boolean
}

/** The page that reads `document.cookie`. */
export type CookiePage = {
  readonly url: string
  /** ms since the epoch. */
  readonly at: number
  /** It stands in a frame of another site. */
  readonly crossSite: boolean
}

/** What this browser does otherwise than the standard; left out: as the standard has it. */
export type CookieBrowser = 'chromium' | 'firefox' | undefined

/** https, or loopback, which browsers trust as much. */
export function isSecure(url: string): boolean {
  const host = hostOf(url)
  return url.startsWith('https:') || /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(host)
}

/** RFC 6265bis, section 5.1.3. */
export const domainMatches = (host: string, domain: string): boolean =>
  host === domain || (host.endsWith(`.${domain}`) && !/^[\d.]+$/.test(host))

const pathOf = (url: string): string => {
  try {
    return new URL(url).pathname
  } catch {
    return '/'
  }
}

/** The path of a cookie whose line names none: that of the response up to its last `/` (RFC 6265bis, section 5.1.4). */
export const defaultPath = (url: string): string => pathOf(url).replace(/\/[^/]*$/, '') || '/'

/** Whether the page's path lies under the cookie's (RFC 6265bis, section 5.1.4). */
export function pathMatches(url: string, path: string): boolean {
  const own = pathOf(url)
  return own === path || (own.startsWith(path) && (path.endsWith('/') || own[path.length] === '/'))
}
