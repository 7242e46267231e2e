// @vitest-environment happy-dom

import { act } from 'preact/test-utils'
import { expect, test, vi } from 'vitest'
import type { Session, SessionRow } from '../../../src/bridge/sessionView.ts'
import { note } from '../../../src/core/model/code.ts'
import { inPanel, mountPanel } from './mounted.tsx'
import { ACTION, rowOf, viewOf } from './rows.ts'

const price = rowOf({ id: 1, key: 'price', dataType: 'DOUBLE', storage: ['session'] })
const member = rowOf({ id: 2, key: 'member', storage: ['session'] })
const row = (of: typeof price, parts: Partial<SessionRow>): SessionRow => ({
  property: of.capture.property,
  aggregation: 'SUM',
  assumed: false,
  dataType: of.capture.property.dataType,
  value: null,
  note: null,
  contributions: 0,
  winner: null,
  ...parts,
})
const SESSION: Session = {
  begun: false,
  actions: 3,
  pending: 0,
  incomplete: false,
  rows: [
    row(price, { value: '42.5', contributions: 2 }),
    row(member, { aggregation: 'LAST', assumed: true, value: 'Gold', contributions: 1, winner: ACTION }),
  ],
  contributors: [
    { action: { ...ACTION, id: 4 }, value: '10.5', wins: false },
    { action: { ...ACTION, id: 5 }, value: '32', wins: true },
  ],
}
const mounted = async (session: Partial<Session> | null = {}) => {
  const panel = mountPanel(viewOf([price, member], { session: session && { ...SESSION, ...session } }))
  panel.click('#tab-session')
  await vi.waitFor(() => inPanel('.session-bar, .blank'))
  return panel
}
const cells = (name: string) =>
  [...document.querySelectorAll(`.session-grid .grid-body .cell-${name}`)].map((cell) => cell.textContent)

test('each session property has its value, where it is from, and who decides', async () => {
  await mounted()
  expect(cells('value')).toEqual(['42.5', 'Gold'])
  expect(cells('from')).toEqual(['2 actions', '1 action'])
  expect(cells('aggregation')[1]).toContain('assumed')
  expect(cells('winner')).toEqual(['all together', expect.stringContaining('click on "Buy"')])
  expect(inPanel('.session-bar').textContent).toContain('only after the session has ended')
})

test('why there is no value is said', async () => {
  await mounted({ rows: [row(price, {}), row(member, { note: note('needs-numbers', 'SUM', 'STRING') })] })
  expect(cells('value')).toEqual(['no value yet', expect.stringContaining('needs numbers')])
})

test('what is not in it yet, and never will be, is said', async () => {
  await mounted({ pending: 1_200, incomplete: true })
  expect(inPanel('.session-bar').textContent).toContain('1200 actions are still being worked out')
  expect(inPanel('.session-bar').textContent).toContain('dropped')
})

test('a new session begins where the user says so', async () => {
  const { wishes, click } = await mounted()
  click('.session-bar .button')
  expect(wishes).toContainEqual({ kind: 'sessionHere', action: null })
})

test('a value’s actions are listed, the one that decides marked, and lead to the steps', async () => {
  const { watched, click } = await mounted()
  click('.session-grid .grid-body [data-row="0"]')
  expect(watched.at(-1)?.property).toBe(1)
  const rows = [...document.querySelectorAll('.contributor-grid .grid-body .grid-row')]
  expect(rows.map((one) => one.querySelector('.wins') !== null)).toEqual([false, true])
  click('.contributor-grid .grid-body [data-row="1"]')
  click('.action-detail .detail-head .button')
  expect(watched.at(-1)).toMatchObject({ view: 'properties', property: 1, at: 5 })
})

test('the filter works on it', async () => {
  const { store } = await mounted()
  act(() => {
    store.query.value = 'key:price'
  })
  expect(cells('key')).toEqual(['price'])
})

test('a configuration without session properties is said to be one', async () => {
  await mounted({ rows: [] })
  expect(inPanel('.blank').dataset.state).toBe('no_session_properties')
})
