// @vitest-environment happy-dom

import { act } from 'preact/test-utils'
import { expect, test, vi } from 'vitest'
import type { CheckRow } from '../../../src/bridge/checksView.ts'
import type { View } from '../../../src/bridge/panelMessages.ts'
import { note } from '../../../src/core/model/code.ts'
import { inPanel, mountPanel } from './mounted.tsx'
import { ACTION, rowOf, viewOf } from './rows.ts'

const price = rowOf({ id: 1, key: 'price' }, { value: '42.5' })
const member = rowOf({ id: 2, key: 'member' })
const PASSED: CheckRow = {
  index: 0,
  property: 1,
  check: { key: 'price', on: 'any', expect: { equals: '42.5' } },
  passed: true,
  actual: '42.5',
  status: 'captured',
  action: ACTION,
  reason: null,
  cause: null,
}
const FAILED: CheckRow = {
  ...PASSED,
  index: 1,
  property: 2,
  check: { key: 'member', on: { name: 'click on "Buy"' }, expect: { equals: 'Gold' } },
  passed: false,
  actual: 'x',
  reason: note('equals', 'Gold', 'x'),
}
const VIEW: Partial<View> = {
  checks: { rows: [PASSED, FAILED], pending: 3 },
  failures: [{ action: ACTION, capture: member.capture, reason: note('equals', 'Gold', 'x') }],
}
async function mounted(view: Partial<View> = {}) {
  const panel = mountPanel(viewOf([price, member], { ...VIEW, ...view }))
  panel.click('#tab-checks')
  await vi.waitFor(() => inPanel('.checks-bar'))
  return panel
}
const cells = (name: string) =>
  [...document.querySelectorAll(`.checks-grid .grid-body .cell-${name}`)].map((cell) => cell.textContent)
const click = (word: string) =>
  act(() => {
    const found = [...document.querySelectorAll<HTMLElement>('button')].find((one) => one.textContent === word)
    if (!found) throw new Error(`no button ${word}`)
    found.click()
  })
const fill = (selector: string, value: string) =>
  act(() => {
    const field = inPanel<HTMLInputElement>(selector)
    field.value = value
    field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }))
  })

test('the tab counts the checks that hold, wherever one looks', () => {
  mountPanel(viewOf([price, member], VIEW))
  expect(inPanel('#tab-checks .badge').textContent).toBe('1/2')
})

test('a property’s row says whether its checks hold', () => {
  mountPanel(viewOf([price, member], VIEW))
  const marks = [...document.querySelectorAll('.properties-grid .row-verdict')]
  expect(marks.map((mark) => mark.getAttribute('aria-label')).sort()).toEqual(['Failed', 'Passed'])
})

test('each check has its verdict, place, expectation and what came', async () => {
  await mounted()
  expect(cells('result')).toEqual(['Passed', 'Failed'])
  expect(cells('on')).toEqual(['at least one action', 'click on "Buy"'])
  expect(cells('expected')).toEqual(['is “42.5”', 'is “Gold”'])
  expect(cells('actual')).toEqual(['42.5', 'x'])
  expect(inPanel('.checks-bar').textContent).toContain('1 of 2 hold')
  expect(inPanel('.checks-bar').textContent).toContain('3 actions are still being worked out')
})

test('a failed check shows the captures that fall short, with their steps', async () => {
  const { watched, click: clickOn } = await mounted()
  clickOn('.checks-grid .grid-body [data-row="1"]')
  expect(watched.at(-1)).toMatchObject({ view: 'checks', check: 1 })
  expect(inPanel('.check-detail').textContent).toContain('Expected “Gold”, but the value is “x”.')
  expect(document.querySelectorAll('.failure-grid .grid-body .grid-row')).toHaveLength(1)
  expect(document.querySelectorAll('.check-detail .step')).toHaveLength(6)
})

test('what was captured becomes what is expected, for all or for one', async () => {
  const { wishes, click: clickOn } = await mounted()
  click('Expect what was captured')
  expect(wishes.at(-1)).toEqual({ kind: 'expect', action: null, property: null })
  clickOn('#tab-properties')
  clickOn('.properties-grid .grid-body [data-row="0"]')
  clickOn('.detail-head [aria-label="Expect this from now on"]')
  expect(wishes.at(-1)).toEqual({ kind: 'expect', action: 1, property: expect.any(Number) })
})

test('a check is stated in a form, which closes once it is kept', async () => {
  const { wishes, say } = await mounted()
  click('Add a check')
  fill('.form-field input.mono', 'member')
  fill('.form-field select', 'kind:xhr')
  click('Save')
  const check = { key: 'member', on: { kind: 'xhr' }, expect: { present: true } } as const
  expect(wishes.at(-1)).toEqual({ kind: 'putCheck', index: null, check })
  say({ checks: { rows: [PASSED, FAILED, { ...FAILED, index: 2, check }], pending: 0 } })
  await vi.waitFor(() => expect(document.querySelector('dialog')).toBeNull())
})

test('a check that is refused says why and keeps the form', async () => {
  const { say } = await mounted()
  click('Add a check')
  click('Save')
  say({ refused: note('checks-rule-invalid', 'checks[0].expect.matches', '(', 'unclosed group', '1') })
  await vi.waitFor(() => expect(inPanel('.form-problem').textContent).toContain('invalid rule ('))
})

test('a check is edited and removed', async () => {
  const { wishes, click: clickOn } = await mounted()
  clickOn('.checks-grid .grid-body [data-row="1"]')
  click('Edit')
  expect(inPanel<HTMLInputElement>('.form-field input.mono').value).toBe('member')
  click('Save')
  expect(wishes.at(-1)).toMatchObject({ kind: 'putCheck', index: 1 })
  click('Remove')
  expect(wishes.at(-1)).toEqual({ kind: 'removeCheck', index: 1 })
})

test('all are removed only after a second click', async () => {
  const { wishes } = await mounted()
  click('Remove all')
  expect(wishes.filter(({ kind }) => kind === 'removeChecks')).toEqual([])
  click('Remove 2 checks?')
  expect(wishes.at(-1)).toEqual({ kind: 'removeChecks' })
})

test('without checks it says how to get some', async () => {
  await mounted({ checks: { rows: [], pending: 0 } })
  expect(inPanel('.blank').textContent).toContain('No checks for this configuration yet')
})

test('an expected value is masked with the others', async () => {
  const panel = await mounted()
  expect(cells('expected')).toEqual(['is “42.5”', 'is “Gold”'])
  const exporting = () =>
    [...document.querySelectorAll<HTMLButtonElement>('.checks-bar button')].find(({ title }) =>
      title.includes('masked'),
    )
  expect(exporting()).toBeUndefined()
  panel.say({ masked: true })
  expect(exporting()?.disabled).toBe(true)
  expect(cells('expected')).toEqual(['is “‹4 mixed›”', 'is “‹4 letters›”'])
  panel.click('.checks-grid .grid-body [role=row]:last-child')
  expect(inPanel('.check-detail .facts').textContent).not.toContain('Gold')
})
