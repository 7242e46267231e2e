// @vitest-environment happy-dom

import { expect, test } from 'vitest'
import type { Row } from '../../../src/bridge/panelMessages.ts'
import type { Step } from '../../../src/core/model/capture.ts'
import { inPanel, mountPanel } from './mounted.tsx'
import { rowOf, viewOf } from './rows.ts'

const NAMES = ['read', 'cut', 'cleanup', 'convert', 'privacy', 'store'] as const
const steps = (...given: Omit<Step, 'name'>[]): Step[] =>
  NAMES.map((name, index) => ({ name, outcome: 'skipped', before: null, after: null, ...given[index] }))
const same = (text: string) => ({ outcome: 'unchanged', before: text, after: text }) as const
const open = (row: Row) => {
  const panel = mountPanel(viewOf([row]))
  panel.click('.grid-body .grid-row')
  return panel
}
const step = (name: (typeof NAMES)[number]) => inPanel(`[data-step=${name}]`)

test('the cut is drawn where it falls', () => {
  open(
    rowOf(
      { length: 3 },
      {
        raw: 'abcdef',
        value: 'abc',
        steps: steps(same('abcdef'), { outcome: 'changed', before: 'abcdef', after: 'abc' }),
      },
    ),
  )
  expect(step('cut').querySelector('s')?.textContent).toBe('def')
  expect(step('cut').textContent).toContain('at most 3 kept')
})

test('the cleanup step marks the match and its group', () => {
  const match = { start: 0, end: 11, groupStart: 0, groupEnd: 4 }
  open(
    rowOf(
      { cleanupRule: '(\\w++) member' },
      {
        steps: steps(same('Gold member'), same('Gold member'), {
          outcome: 'changed',
          before: 'Gold member',
          after: 'Gold',
          match,
        }),
      },
    ),
  )
  expect(step('cleanup').querySelector('mark.group')?.textContent).toBe('Gold')
  expect(step('cleanup').querySelector('mark.match')?.textContent).toBe(' member')
})

test('behind the gate of Do Not Track the value is struck through, with what is sent', () => {
  open(
    rowOf(
      {},
      {
        status: 'suppressed',
        value: null,
        withheld: 'u-1',
        sent: 'dT_pv',
        reason: { code: 'do-not-track', args: [] },
        steps: steps(
          same('u-1'),
          same('u-1'),
          {} as Step,
          same('u-1'),
          { outcome: 'withheld', before: 'u-1', after: 'dT_pv' },
          { outcome: 'stopped', before: 'u-1', after: null },
        ),
      },
    ),
  )
  expect(step('privacy').querySelector('.sent')?.textContent).toBe('dT_pv')
  expect(step('privacy').querySelector('.reason')).not.toBeNull()
  expect(step('store').querySelector('s')?.textContent).toBe('u-1')
  expect(document.querySelectorAll('.reason')).toHaveLength(1)
})

test.each([
  ['not-a-double', 'invalid-type', 'convert'],
  ['rule-no-match', 'dropped', 'cleanup'],
  ['beacon-budget', 'dropped', 'cut'],
  ['cookie-http-only', 'blocked', 'read'],
  ['opt-in-required', 'suppressed', 'privacy'],
] as const)('%s is said at the step that decided', (code, status, name) => {
  open(rowOf({}, { status, value: null, reason: { code, args: ['a', 'b', 'c'] }, steps: steps() }))
  expect(inPanel('.reason').closest('.step')).toBe(step(name))
  expect(document.querySelectorAll('.reason')).toHaveLength(1)
})

test('a page can put no markup into the panel', () => {
  open(
    rowOf(
      { key: '<b>k</b>' },
      { raw: '<img src=x onerror=x>', value: '<img src=x onerror=x>', steps: steps(same('<img src=x onerror=x>')) },
    ),
  )
  expect(document.querySelector('img, b')).toBeNull()
  expect(step('read').textContent).toContain('<img src=x onerror=x>')
})

test('the first of several matches is said, and an element can be shown', () => {
  const { wishes, click } = open(
    rowOf({ expressionType: 'CSS_SELECTOR', expression: '.a@b' }, { steps: steps(same('x')) }, { matches: 3 }),
  )
  expect(step('read').textContent).toContain('first of 3 matches')
  click('.detail-head .icon-button')
  expect(wishes).toContainEqual({ kind: 'reveal', selector: '.a' })
})

test('each step names the document that its facts are from', () => {
  open(rowOf({ expressionType: 'RESPONSE_HEADER' }, { steps: steps(same('a')) }))
  const links = NAMES.map((name) => step(name).querySelector<HTMLAnchorElement>('a.fact-source'))
  expect(links.map((link) => link && new URL(link.href).host)).toEqual([
    'fetch.spec.whatwg.org',
    ...Array.from({ length: 5 }, () => 'docs.dynatrace.com'),
  ])
  expect(links[0]?.title).toContain('Fetch standard')
  expect(links.every((link) => link?.target === '_blank' && link.rel === 'noreferrer')).toBe(true)
})

test('the room of the detail is kept for the next panel', () => {
  const panel = open(rowOf({}, { steps: steps(same('a')) }))
  inPanel('[role=separator]').focus()
  panel.press('Home')
  panel.unmount()
  open(rowOf({}, { steps: steps(same('a')) }))
  expect(inPanel('[role=separator]').getAttribute('aria-valuenow')).toBe('20')
  localStorage.clear()
})
