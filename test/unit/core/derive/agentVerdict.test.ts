import { expect, test } from 'vitest'
import { agentVerdict, onlyThere } from '../../../../src/core/derive/agentVerdict.ts'
import { deriveAction } from '../../../../src/core/derive/deriveAction.ts'
import type { AgentReading } from '../../../../src/core/model/agentReading.ts'
import type { Property } from '../../../../src/core/model/property.ts'
import { DEFAULT_SETTINGS } from '../../../../src/core/model/settings.ts'
import { action, application, property, value } from './fixtures.ts'

const said = (parts: Partial<AgentReading>): AgentReading => ({
  id: 'mdcc7',
  type: 'a',
  expression: '.price',
  value: '42',
  info: null,
  ...parts,
})
const price = property({ key: 'price', expression: '.price', metadata: 7 })
const category = property({ key: 'category', expressionType: 'META_TAG', expression: 'category', metadata: 8 })
const header = property({ key: 'trip', expressionType: 'RESPONSE_HEADER', expression: 'X-Trip', metadata: 9 })

const captureOf = (of: Property, text: string | null, agent: readonly AgentReading[] | null, privacy = false) => {
  const readings = new Map(text === null ? [] : [[`${of.expressionType} ${of.expression}`, value(text)] as const])
  if (text === null)
    readings.set(`${of.expressionType} ${of.expression}`, {
      kind: 'missing',
      reason: { code: 'selector-no-match', args: ['.price'] },
      warnings: [],
    } as never)
  const settings = { ...DEFAULT_SETTINGS, doNotTrack: privacy ? ('on' as const) : ('page' as const) }
  const app = application([of], { doNotTrack: 'CAPTURE_ANONYMIZED' })
  const [capture] = deriveAction(action({ readings, agent }), 0, app, settings, [])
  if (!capture) throw new Error('no capture')
  return capture
}
const verdictOf = (of: Property, text: string | null, agent: readonly AgentReading[] | null) =>
  agentVerdict(captureOf(of, text, agent), agent)

test('the same value, and nothing on both sides, agree', () => {
  expect(verdictOf(price, '42', [said({})])).toMatchObject({ kind: 'agrees' })
  expect(verdictOf(price, null, [said({ value: null, info: 'no match' })])).toMatchObject({ kind: 'agrees' })
  expect(verdictOf(price, null, [said({ value: '' })])).toMatchObject({ kind: 'agrees' })
})

test('another value, a value only there, a value only here differ, and the row is warned with both', () => {
  const other = captureOf(price, '42', [said({ value: '43' })])
  expect(other.status).toBe('captured')
  expect(other.warnings).toEqual([{ code: 'agent-disagrees', args: ['43', '42'] }])
  const there = captureOf(price, null, [said({})])
  expect(there.warnings).toEqual([{ code: 'agent-disagrees', args: ['42', 'selector-no-match'] }])
  const here = captureOf(price, '42', [said({ value: null, info: 'not found' })])
  expect(here.warnings).toEqual([{ code: 'agent-disagrees', args: ['not found', '42'] }])
})

test('it is found by expression, whatever its id, and by id, whatever its expression', () => {
  expect(verdictOf(price, '42', [said({ id: 'mdcc1' })])).toMatchObject({ kind: 'agrees' })
  expect(verdictOf(price, '42', [said({ expression: '.old', value: '41' })])).toMatchObject({
    kind: 'differs',
    said: { expression: '.old' },
  })
  const own = said({ id: 'mdcc7', value: '42' })
  expect(verdictOf(price, '42', [said({ id: 'mdcc1', value: '0' }), own])).toMatchObject({ said: own })
  expect(verdictOf(price, '42', [said({ id: 'mdcc1', type: 'Cookie' })])).toEqual({ kind: 'only-here', said: null })
  expect(verdictOf(price, '42', [said({ id: 'mdcc1', type: 'CSS Selector' })])).toMatchObject({ kind: 'agrees' })
  expect(verdictOf(price, '42', [said({ id: 'mdcc1', type: 'whatever' })])).toMatchObject({ kind: 'agrees' })
})

test('a meta tag is known by the selector that it is carried as', () => {
  const carried = said({ id: 'x', expression: "[name='category']@content", value: 'Travel' })
  expect(verdictOf(category, 'Travel', [carried])).toMatchObject({ kind: 'agrees' })
})

test('a value that privacy withholds agrees with what is sent instead, and a long one with its beginning', () => {
  const withheld = captureOf(price, '42', [said({ value: 'dT_pv' })], true)
  expect(withheld.status).toBe('suppressed')
  expect(withheld.warnings).toEqual([])
  const long = 'x'.repeat(3_000)
  expect(verdictOf(price, long, [said({ value: long.slice(0, 1_000) })])).toMatchObject({ kind: 'agrees' })
})

test('no agent, and sources that it does not read from the page, are not compared', () => {
  expect(verdictOf(price, '42', null)).toBeNull()
  expect(verdictOf(header, null, [])).toBeNull()
  expect(verdictOf(price, '42', [])).toEqual({ kind: 'only-here', said: null })
  expect(captureOf(price, '42', []).warnings).toEqual([])
})

test('what only the agent reads is named', () => {
  const extra = said({ id: 'mdcc99', expression: '.gone' })
  expect(onlyThere([said({}), said({ id: 'mdcc7', expression: '.old' }), extra], [price])).toEqual([extra])
})

test('a late value is a warning with by how much it missed; a source that had a value has none', () => {
  const late = [{ source: 'CSS_SELECTOR .price', text: '42', afterMs: 1003.4 }]
  const derived = (text: string | null) => {
    const reading =
      text === null
        ? ({ kind: 'missing', reason: { code: 'selector-no-match', args: ['.price'] }, warnings: [] } as const)
        : value(text)
    const readings = new Map([['CSS_SELECTOR .price', reading]])
    return deriveAction(action({ readings, late }), 0, application([price]), DEFAULT_SETTINGS, [])[0]
  }
  expect(derived(null)).toMatchObject({
    status: 'empty',
    reason: { code: 'selector-no-match' },
    warnings: [{ code: 'late-value', args: ['1003', '42'] }],
  })
  expect(derived('41')?.warnings).toEqual([])
})
