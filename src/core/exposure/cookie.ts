import { grouped } from '../grouped.ts'
import { type Reason, variant } from '../model/code.ts'
import type { Reading } from '../model/reading.ts'
import type { NetworkEntry } from '../model/request.ts'
import type { CookiePage, CookieSetting } from './cookieFacts.ts'
import { cookieVerdict } from './cookieVerdict.ts'
import { entriesByUrl, oncePerList } from './oncePerList.ts'
import { hostOf } from './site.ts'

/** The page that lacks a cookie. */
export type ReadingPage = {
  readonly url: string
  /** ms since the epoch at which it was read. */
  readonly at: number
  readonly framed: boolean
}

/**
 * Why `document.cookie` lacks a cookie, as far as the network panel's view can tell: how it was set on the wire; or the
 * page's host is sent one that the page can't see (then HttpOnly is the usual cause, and inferred). Null: nothing
 * explains it.
 *
 * @param entries everything that the panel saw, oldest first
 */
export function hiddenCookie(name: string, page: ReadingPage, entries: readonly NetworkEntry[]): Reason | null {
  const verdict = cookieVerdict(name, standing(page, entries), settingsByName(entries).get(name) ?? [])
  if (verdict !== null && verdict !== 'readable') return verdict
  const isSent = sentTo(entries).get(hostOf(page.url))?.has(name) ?? false
  return isSent && verdict === null ? variant('inferred', 'cookie-http-only', name) : null
}

/** A cookie's reading with what explains that the page lacks it. */
export function explained(read: Reading, name: string, page: ReadingPage, entries: readonly NetworkEntry[]): Reading {
  if (read.kind === 'value' || read.reason.code !== 'cookie-missing') return read
  return { ...read, reason: hiddenCookie(name, page, entries) ?? variant('maybe-http-only', 'cookie-missing', name) }
}

/** The `Set-Cookie` lines of an entry. A page that the user opened sets cookies for itself, whoever linked to it. */
export const settingsOf = ({
  url,
  startedAt,
  document,
  top,
  crossSite = false,
  setCookies,
}: NetworkEntry): CookieSetting[] =>
  setCookies.map((cookie) => ({
    cookie,
    url,
    at: startedAt,
    crossSite: crossSite && !(document && top !== false),
  }))

const settingsByName = oncePerList((entries) => grouped(entries.flatMap(settingsOf), ({ cookie }) => cookie.name))

/** The names of the cookies that each host was sent. */
const sentTo = oncePerList((entries): ReadonlyMap<string, ReadonlySet<string>> => {
  const byHost = new Map<string, Set<string>>()
  for (const { url, sentCookies } of entries) {
    const host = hostOf(url)
    const names = byHost.get(host) ?? new Set()
    byHost.set(host, names)
    for (const name of sentCookies) names.add(name)
  }
  return byHost
})

/** The page as its cookies see it. A frame stands in another site where its own document was asked for from there. */
export function standing({ url, at, framed }: ReadingPage, entries: readonly NetworkEntry[]): CookiePage {
  const address = url.split('#', 1)[0] ?? url
  const own = framed
    ? entriesByUrl(entries)
        .get(address)
        ?.findLast((entry) => entry.document)
    : undefined
  return { url, at, crossSite: own?.crossSite ?? false }
}
