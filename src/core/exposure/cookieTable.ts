import type { Reason } from '../model/code.ts'
import type { Reading } from '../model/reading.ts'
import type { NetworkEntry } from '../model/request.ts'
import { explained, type ReadingPage, settingsOf, standing } from './cookie.ts'
import { cookieFix } from './cookieFix.ts'
import { attributesOf } from './cookieLine.ts'
import { cookieVerdict } from './cookieVerdict.ts'
import { hostOf, siteOf } from './site.ts'

/** One cookie of the page's site, and whether the page can read it. Only the page's own reading has a value. */
export type CookieRow = {
  readonly name: string
  /** As the last line that set it wrote them; null: no line was seen. */
  readonly attributes: string | null
  /** Host of that line's response. */
  readonly from: string | null
  /** Null: nobody has asked the page, and no line that set it was seen. */
  readonly verdict: 'readable' | Reason | null
  /** What the page could read; null where it could not, or nothing configured asks for it. */
  readonly value: string | null
  /** The line that would let the page read it; null where it can, or none would. */
  readonly fix: string | null
}

const MOST = 500

/**
 * Every cookie that the page's site set, that the page's host was sent, or that the configuration names, by name. What the
 * page read of the configured ones goes before what follows from the wire.
 *
 * @param read the configured cookies' readings by name, as the page gave them
 * @param entries everything that the network panel saw, oldest first
 */
export function cookieTable(
  page: ReadingPage,
  read: ReadonlyMap<string, Reading>,
  entries: readonly NetworkEntry[],
): readonly CookieRow[] {
  const host = hostOf(page.url)
  const site = siteOf(host)
  const settings = entries.flatMap(settingsOf).filter(({ url }) => siteOf(hostOf(url)) === site)
  const sent = entries.flatMap((entry) => (hostOf(entry.url) === host ? entry.sentCookies : []))
  const names = [...new Set([...read.keys(), ...settings.map(({ cookie }) => cookie.name), ...sent])]
  const seenAs = standing(page, entries)
  return names
    .filter((name) => name !== '')
    .slice(0, MOST)
    .sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
    .map((name) => {
      const last = settings.findLast(({ cookie }) => cookie.name === name)
      const reading = read.get(name)
      const verdict = reading
        ? verdictOf(explained(reading, name, page, entries))
        : cookieVerdict(name, seenAs, settings)
      return {
        name,
        attributes: last ? attributesOf(last.cookie) : null,
        from: last ? hostOf(last.url) : null,
        verdict,
        value: reading?.kind === 'value' ? reading.text : null,
        fix: verdict === 'readable' ? null : cookieFix(name, seenAs, settings),
      }
    })
}

/** A cookie without a value is one that the page can read. */
const verdictOf = (reading: Reading): CookieRow['verdict'] =>
  reading.kind === 'value' || reading.reason.code === 'value-empty' ? 'readable' : reading.reason
