import { expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../src/core/model/settings.ts'
import { startDerivations } from '../../../src/devtools/derivations.ts'
import { action, application, entry, property } from '../core/derive/fixtures.ts'

const shop = application([property()])

it('derives once for the same inputs, and again when one of them changes', () => {
  const derived = startDerivations()
  const recorded = { timeOrigin: 0, action: action({ at: Date.now() }) }
  const entries = [entry()]
  const first = derived(recorded, shop, DEFAULT_SETTINGS, entries)
  expect(derived(recorded, shop, DEFAULT_SETTINGS, entries)).toBe(first)
  expect(derived(recorded, shop, { ...DEFAULT_SETTINGS }, entries)).not.toBe(first)
  expect(derived(recorded, { ...shop }, DEFAULT_SETTINGS, entries)).not.toBe(first)
})

it('takes later facts into account while an action is young, and leaves old ones alone', () => {
  const derived = startDerivations()
  const young = { timeOrigin: 0, action: action({ at: Date.now() }) }
  const old = { timeOrigin: 0, action: action({ at: Date.now() - 60_000 }) }
  const before = [derived(young, shop, DEFAULT_SETTINGS, []), derived(old, shop, DEFAULT_SETTINGS, [])]
  expect(derived(young, shop, DEFAULT_SETTINGS, [entry()])).not.toBe(before[0])
  expect(derived(old, shop, DEFAULT_SETTINGS, [entry()])).toBe(before[1])
})
