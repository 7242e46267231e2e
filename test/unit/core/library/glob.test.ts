import { expect, it } from 'vitest'
import { globMatches } from '../../../../src/core/library/glob.ts'

it.each([
  ['https://shop.example/*', 'https://shop.example/', true],
  ['https://shop.example/*', 'https://shop.example/cart?x=1', true],
  ['https://shop.example/*', 'https://shop.example.evil.test/', false],
  ['https://*.shop.example/*', 'https://www.shop.example/a', true],
  ['https://*.shop.example/*', 'https://shop.example/a', false],
  ['HTTPS://Shop.Example/Cart', 'https://shop.example/Cart', true],
  ['https://shop.example/Cart', 'https://shop.example/cart', false],
  ['*/checkout/*/done', 'https://a.test/checkout/7/done', true],
  ['*/checkout/*/done', 'https://a.test/checkout/7/done/more', false],
  ['*ab*ab', 'http://x/ab', false],
  ['*ab*ab', 'http://x/abab', true],
  ['*', '', true],
  ['', 'https://a.test/', false],
  ['https://a.test/(x|y)+.?', 'https://a.test/(x|y)+.?', true],
])('%s on %s: %s', (glob, url, found) => expect(globMatches(glob, url)).toBe(found))

it('is done in no time whatever the pattern', () => {
  const before = performance.now()
  expect(globMatches('*a'.repeat(900), `${'a'.repeat(100_000)}b`)).toBe(false)
  expect(performance.now() - before).toBeLessThan(200)
})
