import { expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../src/core/model/settings.ts'
import { type Inputs, startDerivations } from '../../../src/devtools/derivations.ts'
import { action, application, entry, property } from '../core/derive/fixtures.ts'

const shop = application([property()])
const inputs = (one: Inputs['application'], settings: Inputs['settings'], entries: Inputs['entries']): Inputs => ({
  application: one,
  settings,
  entries,
})

it('derives once for the same inputs, and again when one of them changes', () => {
  const { derive } = startDerivations()
  const recorded = { timeOrigin: 0, action: action({ at: Date.now() }) }
  const entries = [entry()]
  const first = derive(recorded, inputs(shop, DEFAULT_SETTINGS, entries))
  expect(derive(recorded, inputs(shop, DEFAULT_SETTINGS, entries))).toBe(first)
  expect(derive(recorded, inputs(shop, { ...DEFAULT_SETTINGS }, entries))).not.toBe(first)
  expect(derive(recorded, inputs({ ...shop }, DEFAULT_SETTINGS, entries))).not.toBe(first)
})

it('takes later facts into account while an action is young, and leaves old ones alone', () => {
  const { derive } = startDerivations()
  const young = { timeOrigin: 0, action: action({ at: Date.now() }) }
  const old = { timeOrigin: 0, action: action({ at: Date.now() - 60_000 }) }
  const before = [derive(young, inputs(shop, DEFAULT_SETTINGS, [])), derive(old, inputs(shop, DEFAULT_SETTINGS, []))]
  expect(derive(young, inputs(shop, DEFAULT_SETTINGS, [entry()]))).not.toBe(before[0])
  expect(derive(old, inputs(shop, DEFAULT_SETTINGS, [entry()]))).toBe(before[1])
})
