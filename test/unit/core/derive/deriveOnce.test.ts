import { expect, it } from 'vitest'
import { deriveAction } from '../../../../src/core/derive/deriveAction.ts'
import { DEFAULT_ASSUMPTIONS } from '../../../../src/core/model/assumption.ts'
import type { Reading } from '../../../../src/core/model/reading.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/core/model/settings.ts'
import { sourceKey } from '../../../../src/core/model/source.ts'
import { action, application, property, request, value } from './fixtures.ts'

const member = property()
const gold = value('Gold')
const withReading = (reading: Reading, id = 1) =>
  action({ id, readings: new Map([[sourceKey(member.expressionType, member.expression), reading]]) })
const captureOf = (reading: Reading, one = member, settings: Settings = DEFAULT_SETTINGS, parts = {}) =>
  deriveAction({ ...withReading(reading), ...parts }, 0, application([one]), settings, [])[0]

it('gives the same capture for the same reading of another action', () => {
  const [first] = deriveAction(withReading(gold, 1), 0, application([member]), DEFAULT_SETTINGS, [])
  const [second] = deriveAction(withReading(gold, 2), 0, application([member]), DEFAULT_SETTINGS, [])
  expect(first).toBe(second)
  expect(first).toMatchObject({ status: 'captured', value: 'Gold' })
})

it('derives anew for another reading and for an edited property', () => {
  expect(captureOf(gold)?.value).toBe('Gold')
  expect(captureOf(value('Silver'))?.value).toBe('Silver')
  expect(captureOf(gold, { ...member, cleanupRule: '^(.)' })?.value).toBe('G')
  expect(captureOf(gold, { ...member, ignoreCase: true })?.value).toBe('gold')
})

it('derives anew under other privacy and other assumptions, and finds the first again', () => {
  const before = captureOf(gold)
  expect(captureOf(gold, member, { ...DEFAULT_SETTINGS, doNotTrack: 'on' })?.status).toBe('suppressed')
  const dropping = { ...member, cleanupRule: 'none' }
  expect(captureOf(gold, dropping)?.status).toBe('dropped')
  const raw: Settings = { ...DEFAULT_SETTINGS, assumptions: { ...DEFAULT_ASSUMPTIONS, noMatch: 'raw' } }
  expect(captureOf(gold, dropping, raw)?.value).toBe('Gold')
  expect(captureOf(gold)).toBe(before)
})

it('leaves what only one action says to that action', () => {
  const empty: Reading = { kind: 'missing', reason: { code: 'selector-no-match', args: [] }, warnings: [] }
  expect(captureOf(empty, member, DEFAULT_SETTINGS, { beforeAttach: true })?.warnings).toContainEqual({
    code: 'before-attach',
    args: [],
  })
  expect(captureOf(empty)?.warnings).toEqual([])
})

it('takes a header from the action that has it', () => {
  const header = property({ expressionType: 'RESPONSE_HEADER', expression: 'x-tier' })
  const tier = (text: string) =>
    deriveAction(action({ requests: [request({ 'x-tier': text })] }), 0, application([header]), DEFAULT_SETTINGS, [])[0]
  expect([tier('a')?.value, tier('b')?.value]).toEqual(['a', 'b'])
})
