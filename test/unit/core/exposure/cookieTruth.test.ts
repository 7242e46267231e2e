import { describe, expect, it } from 'vitest'
import type { CookieSetting } from '../../../../src/core/exposure/cookieFacts.ts'
import { cookieVerdict } from '../../../../src/core/exposure/cookieVerdict.ts'
import { parseSetCookie } from '../../../../src/core/exposure/setCookie.ts'
import { hostOf, siteOf } from '../../../../src/core/exposure/site.ts'
import type { CookieAnswer, CookieCase } from '../../../truth/exposure/cookieCase.ts'
import { recordedRows } from './recordedRows.ts'

const BROWSERS = ['chromium', 'firefox'] as const
const NOW = Date.UTC(2026, 10, 23)
const recorded = recordedRows<[CookieCase, CookieAnswer, CookieAnswer]>('cookies')

const site = (place: string): string => siteOf(hostOf(`http://${place}`))

/** Whether a request is another site's: asked by, or framed in, the page that was opened before. */
function settingsOf({ set }: CookieCase): CookieSetting[] {
  let opened = ''
  return set.flatMap(({ from, lines, how = 'visit' }) => {
    if (how === 'visit') opened = from
    const crossSite = how !== 'visit' && site(opened) !== site(from)
    return lines.map((line) => ({ cookie: parseSetCookie(line, NOW), url: `http://${from}`, at: NOW, crossSite }))
  })
}

/** Names of what `document.cookie` has; a cookie without a name is told from its value by no one. */
const namesIn = (answer: CookieAnswer): string[] =>
  answer === '' ? [] : [...new Set(answer.split('; ').map((pair) => pair.split('=', 1)[0] ?? ''))].sort()

/** What the wire's text does not tell: whether its bytes are UTF-8, and cookies without a name. */
const isBeyond = ({ set }: CookieCase): boolean =>
  set.some(({ lines }) => lines.some((line) => line.includes('é') || parseSetCookie(line, NOW).name === ''))

describe.each(BROWSERS)('the cookies that %s lets a page read', (browser) => {
  const cases = recorded.filter(([asked]) => !isBeyond(asked))
  it.each(cases.map(([asked, ...answers]) => [JSON.stringify(asked).slice(0, 200), asked, answers] as const))(
    '%s',
    (_, asked, answers) => {
      const settings = settingsOf(asked)
      const crossSite = asked.within !== undefined && site(asked.within) !== site(asked.at)
      const page = { url: `http://${asked.at}`, at: NOW + 1_000, crossSite }
      const names = [...new Set(settings.map(({ cookie }) => cookie.name))]
      const readable = names.filter((name) => cookieVerdict(name, page, settings, browser) === 'readable')
      expect(readable.sort()).toEqual(namesIn(answers[BROWSERS.indexOf(browser)] ?? ''))
      for (const name of names) expect(cookieVerdict(name, page, settings, browser)).not.toBeNull()
    },
  )

  it('leaves out few', () => {
    expect(cases.length).toBeGreaterThanOrEqual(160)
    expect(recorded.length - cases.length).toBeLessThanOrEqual(6)
  })
})
