import { describe, expect, it } from 'vitest'
import type { CookieSetting } from '../../../../src/core/exposure/cookieFacts.ts'
import { cookieFix } from '../../../../src/core/exposure/cookieFix.ts'
import { cookieVerdict } from '../../../../src/core/exposure/cookieVerdict.ts'
import { fixLines } from '../../../../src/core/exposure/fixLines.ts'
import { parseSetCookie } from '../../../../src/core/exposure/setCookie.ts'
import { note, variant } from '../../../../src/core/model/code.ts'

const NOW = Date.UTC(2026, 10, 23)
const PAGE = { url: 'http://shop.test/basket', at: NOW + 1_000, crossSite: false }
const set = (line: string, parts: Partial<CookieSetting> = {}): CookieSetting => ({
  cookie: parseSetCookie(line, NOW),
  url: 'http://shop.test/',
  at: NOW,
  crossSite: false,
  ...parts,
})

describe('the line that lets the page read a cookie', () => {
  it.each([
    ['HttpOnly', [set('sid=1; Path=/; HttpOnly; SameSite=Lax')], 'Set-Cookie: sid=…; Path=/; SameSite=Lax'],
    ['set again as HttpOnly', [set('sid=1'), set('sid=2; HttpOnly')], 'Set-Cookie: sid=…'],
    ['another path', [set('sid=1; Path=/account')], 'Set-Cookie: sid=…; Path=/'],
    ['a sibling’s', [set('sid=1', { url: 'http://api.shop.test/' })], 'Set-Cookie: sid=…; Domain=shop.test'],
    ['a stranger’s domain', [set('sid=1; Domain=other.test')], 'Set-Cookie: sid=…; Domain=shop.test'],
    ['Secure on http', [set('sid=1; Secure')], 'Set-Cookie: sid=…'],
    ['None without Secure on http', [set('sid=1; SameSite=None')], 'Set-Cookie: sid=…'],
    [
      'None without Secure on https',
      [set('sid=1; SameSite=None', { url: 'https://shop.test/' })],
      'Set-Cookie: sid=…; SameSite=None; Secure',
      { url: 'https://shop.test/' },
    ],
    ['its lifetime over', [set('sid=1; Max-Age=10; Path=/')], 'Set-Cookie: sid=…; Path=/', { at: NOW + 60_000 }],
    [
      'a prefix that is not met',
      [set('__Host-sid=1; Path=/basket', { url: 'https://shop.test/' })],
      'Set-Cookie: __Host-sid=…; Path=/; Secure',
      { url: 'https://shop.test/' },
    ],
    [
      'a frame of another site',
      [set('sid=1; SameSite=Lax', { url: 'https://shop.test/', crossSite: true })],
      'Set-Cookie: sid=…; SameSite=None; Secure; Partitioned',
      { url: 'https://shop.test/', crossSite: true },
    ],
    ['several rules at once', [set('sid=1; HttpOnly; Path=/account; Secure')], 'Set-Cookie: sid=…; Path=/'],
    ['deleted', [set('sid=1; Max-Age=0')], null],
    ['never set', [], null],
    ['readable', [set('sid=1')], null],
    ['a line too long', [set(`sid=${'1'.repeat(5_000)}`)], null],
  ] as const)('%s', (_, settings, line, page?: Partial<typeof PAGE>) => {
    const at = { ...PAGE, ...page }
    const name = settings[0]?.cookie.name ?? 'sid'
    expect(cookieFix(name, at, settings)).toBe(line)
    if (line === null) return
    const mended = settings.with(-1, {
      ...(settings.at(-1) as CookieSetting),
      cookie: parseSetCookie(line.slice(12), NOW),
    })
    expect(cookieVerdict(name, at, mended)).toBe('readable')
  })
})

describe('the header lines of a reason', () => {
  it.each([
    [note('header-not-exposed', 'X-A', 'https://a.test/', 'Access-Control-Expose-Headers: X-A'), 1],
    [
      note(
        'header-list-malformed',
        'X-A',
        'https://a.test/',
        'Access-Control-Evil: 1',
        'Access-Control-Expose-Headers: X-A',
      ),
      1,
    ],
    [
      note(
        'response-opaque',
        'X-A',
        'https://a.test/',
        'Access-Control-Allow-Origin: x',
        'Access-Control-Expose-Headers: X-A',
      ),
      2,
    ],
    [variant('redirect', 'response-opaque', 'X-A', 'https://a.test/'), 0],
    [note('header-forbidden', 'Set-Cookie', 'https://a.test/'), 0],
    [note('header-missing', 'X-A'), 0],
    [note('no-request'), 0],
  ] as const)('%j', (reason, count) => {
    const lines = fixLines(reason)
    expect(lines).toHaveLength(count)
    for (const line of lines) expect(line).toMatch(/^Access-Control-(Expose-Headers|Allow-Origin): /)
  })
})
