import { expect, it } from 'vitest'
import { brittleSelector } from '../../../../src/core/checks/brittleSelector.ts'

it.each([
  'a:nth-child(2) > b:nth-of-type(1)',
  '#a > b > c > d > e > f > g',
  '#j_idt42',
  '.ember-view',
  '.css-1q2w3e',
  'div#group12345',
  '.x@data-y:nth-child(1)',
])('%s', (selector) => {
  expect(brittleSelector(selector) !== null).toBe(!selector.startsWith('.x@'))
})

it.each(['#summary', '.member > b', '#list > li:nth-child(2)', 'input[name="q"]@value', '.step4'])(
  '%s holds',
  (selector) => {
    expect(brittleSelector(selector)).toBeNull()
  },
)
