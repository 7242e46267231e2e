import { describe, expect, it } from 'vitest'
import type { Row, View } from '../../../src/bridge/panelMessages.ts'
import { note } from '../../../src/core/model/code.ts'
import { sourceKey } from '../../../src/core/model/source.ts'
import { startMasking } from '../../../src/devtools/masking.ts'
import { action, value } from '../core/derive/fixtures.ts'
import { ACTION, rowOf } from '../panel/rows.ts'
import { WATCH } from './parts/facts.ts'

const TOKEN = 'd41d8cd98f00b204e9800998ecf8427e'
const MASK = '‹32 mixed›'
const COOKIE = { id: 1, key: 'sid', expressionType: 'COOKIE', expression: 'sid' } as const
const step = {
  name: 'cleanup',
  outcome: 'changed',
  before: TOKEN,
  after: 'd41',
  match: { start: 0, end: 3, groupStart: null, groupEnd: null },
} as const
const secret = rowOf(COOKIE, { raw: TOKEN, cut: TOKEN, cleaned: 'd41', value: 'd41', steps: [step] })
const plain = rowOf({ id: 2, expressionType: 'CSS_SELECTOR' }, { raw: TOKEN, value: TOKEN })
const rowsIn = (parts: Partial<View>): readonly Row[] => parts.rows ?? []
const veiled = (masking: ReturnType<typeof startMasking>, parts: Partial<View>, watch = WATCH) =>
  masking.veiled(parts, watch, [recorded])
const recorded = {
  timeOrigin: 0,
  action: action({ readings: new Map([[sourceKey('CSS_SELECTOR', '.member'), value('Mara Quill')]]) }),
}

describe('without masking', () => {
  it('a cookie that looks like a secret is masked on all its way, and other values are not', () => {
    const [masked, other] = rowsIn(veiled(startMasking(), { rows: [secret, plain] }))
    expect(masked?.capture).toMatchObject({ raw: MASK, cut: MASK, cleaned: '‹3 mixed›', value: '‹3 mixed›' })
    expect(masked?.capture.steps[0]).toEqual({ name: 'cleanup', outcome: 'changed', before: MASK, after: '‹3 mixed›' })
    expect(masked?.capture.property).toBe(secret.capture.property)
    expect(other).toBe(plain)
  })

  it('until the user asks to see that one', () => {
    const masking = startMasking()
    masking.show(sourceKey('COOKIE', 'sid'))
    expect(rowsIn(veiled(masking, { rows: [secret] }))[0]).toBe(secret)
    const other = rowOf({ ...COOKIE, expression: 'other' }, { raw: TOKEN, value: TOKEN })
    expect(rowsIn(veiled(masking, { rows: [other] }))[0]?.capture.value).toBe(MASK)
  })

  it('is masked in the other views too, also in a slice of its own', () => {
    const masking = startMasking()
    veiled(masking, { rows: [secret] })
    const cookie = {
      name: 'sid',
      attributes: '',
      from: null,
      verdict: 'readable',
      value: TOKEN,
      fix: null,
      keys: [],
    } as const
    const header = { name: 'X-Session', keys: [], reading: value(TOKEN) }
    const session = {
      begun: false,
      actions: 1,
      pending: 0,
      incomplete: false,
      rows: [],
      contributors: [{ action: ACTION, value: 'd41', wins: true }],
    }
    const parts = veiled(
      masking,
      {
        cookies: [cookie],
        chosenRequest: { id: 1, chain: [], byWorker: false, beforeAttach: false, headers: [header] },
        session,
      },
      { ...WATCH, property: 1 },
    )
    expect(parts.cookies?.[0]?.value).toBe(MASK)
    expect(parts.chosenRequest?.headers[0]?.reading).toMatchObject({ text: MASK })
    expect(parts.session?.contributors[0]?.value).toBe('‹3 mixed›')
  })
})

describe('with masking on', () => {
  const masking = startMasking()
  masking.on = true
  const gold = rowOf(
    { id: 3, key: 'member' },
    {
      raw: 'Mara Quill',
      value: null,
      withheld: 'Mara Quill',
      sent: 'dT_pv',
      status: 'suppressed',
      reason: note('not-a-long', 'Mara Quill'),
    },
    { action: { ...ACTION, name: 'click on "Mara Quill"' } },
  )
  const parts = veiled(masking, {
    rows: [gold, plain],
    page: { url: 'https://shop.test/?name=Mara#x', title: 'Mara Quill’s basket', early: true },
    settings: { doNotTrack: 'on' } as never,
  })

  it('no value crosses, whatever it stands in', () => {
    expect(JSON.stringify(parts)).not.toMatch(/Mara|d41d8/)
    expect(rowsIn(parts)[0]).toMatchObject({
      action: { name: 'click on "‹10 mixed›"' },
      capture: { raw: '‹10 mixed›', sent: 'dT_pv', property: { key: 'member' }, reason: { code: 'not-a-long' } },
    })
    expect(parts.page).toEqual({
      url: 'https://shop.test/?name=‹4 letters›#‹1 letters›',
      title: '‹10 mixed›’s basket',
      early: true,
    })
    expect(parts.settings).toEqual({ doNotTrack: 'on' })
  })

  it('what is veiled again is the same object', () => {
    const again = veiled(masking, { rows: [gold] })
    expect(rowsIn(again)[0]).toBe(rowsIn(parts)[0])
  })
})
