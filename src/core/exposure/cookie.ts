import { note, type Reason, variant } from '../model/code.ts'
import type { NetworkEntry } from '../model/request.ts'

/**
 * Why `document.cookie` lacks a cookie, as far as the network panel's view can tell: an HttpOnly one was set on the
 * wire, or the page's host is sent one that the page can't see (then HttpOnly is the usual cause, and inferred).
 */
export function hiddenCookie(name: string, pageUrl: string, entries: readonly NetworkEntry[]): Reason | null {
  const host = hostOf(pageUrl)
  let sent = false
  let httpOnly: boolean | null = null
  for (const entry of entries) {
    if (hostOf(entry.url) !== host) continue
    for (const cookie of entry.setCookies) if (cookie.name === name) httpOnly = cookie.httpOnly
    if (entry.sentCookies.includes(name)) sent = true
  }
  if (httpOnly) return note('cookie-http-only', name)
  return sent && httpOnly === null ? variant('inferred', 'cookie-http-only', name) : null
}

function hostOf(url: string): string | null {
  try {
    return new URL(url).hostname
  } catch {
    return null
  }
}
