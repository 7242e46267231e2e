import { expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../src/core/model/settings.ts'
import { type Inputs, startDerivations } from '../../../src/devtools/derivations.ts'
import { action, application, entry, property, request } from '../core/derive/fixtures.ts'

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

const asking = application([property({ expressionType: 'RESPONSE_HEADER', expression: 'x-tier' })])
const requests = [request({ 'x-tier': null })]
const explaining = entry({ responseHeaders: ['x-tier'], startedAt: 10 })

it('takes later facts into account while an action is young, and leaves old ones alone', () => {
  const { derive } = startDerivations()
  const young = { timeOrigin: 0, action: action({ at: Date.now(), requests }) }
  const old = { timeOrigin: 0, action: action({ at: Date.now() - 60_000, requests }) }
  const statuses = (entries: Inputs['entries']) =>
    [young, old].map((one) => derive(one, inputs(asking, DEFAULT_SETTINGS, entries))[0]?.status)
  expect(statuses([])).toEqual(['empty', 'empty'])
  expect(statuses([explaining])).toEqual(['blocked', 'empty'])
})

it('gives what it gave before where later facts change nothing', () => {
  const { derive } = startDerivations()
  const young = { timeOrigin: 0, action: action({ at: Date.now(), requests }) }
  const [first] = derive(young, inputs(asking, DEFAULT_SETTINGS, []))
  const [later] = derive(young, inputs(asking, DEFAULT_SETTINGS, [entry({ url: 'https://other.example/' })]))
  expect(later).toBe(first)
})
