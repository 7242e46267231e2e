// @vitest-environment happy-dom

import { act } from 'preact/test-utils'
import { describe, expect, test, vi } from 'vitest'
import type { View } from '../../../src/bridge/panelMessages.ts'
import type { Chosen, TimelineEntry } from '../../../src/bridge/timelineView.ts'
import { note } from '../../../src/core/model/code.ts'
import { apiValue } from '../core/derive/fixtures.ts'
import { inPanel, mountPanel } from './mounted.tsx'
import { ACTION, rowOf, viewOf } from './rows.ts'

const entry = (id: number, document: string, parts: Partial<TimelineEntry> = {}): TimelineEntry => ({
  ...ACTION,
  id,
  name: `action ${id}`,
  document,
  url: `https://shop.test/${document}`,
  counts: { captured: 7, attention: 0, calls: 0, refusedCalls: 0 },
  ...parts,
})
const TIMELINE = [entry(1, 'a'), entry(2, 'a'), entry(3, 'b')]
const summary = (id: number) => ({ ...ACTION, id, name: `action ${id}` })
const gold = rowOf({ id: 1, key: 'member' }, { value: 'Gold' }).capture
const silver = rowOf({ id: 1, key: 'member' }, { value: 'Silver' }).capture
const same = rowOf({ id: 2, key: 'author' }).capture
const CHOSEN: Chosen = {
  action: summary(3),
  startedAt: 100,
  onlyThere: [],
  against: summary(2),
  captures: [
    { capture: gold, before: silver, changed: true },
    { capture: same, before: same, changed: false },
  ],
  calls: [
    {
      value: apiValue({ key: 'variant', text: '<b>x</b>', at: 40 }),
      property: null,
      status: 'rejected',
      reason: note('api-key-unknown', 'variant'),
    },
  ],
}

const mounted = async (more: Partial<View> = {}) => {
  const panel = mountPanel(viewOf([rowOf({ id: 1, key: 'member' }), rowOf({ id: 2 })], { timeline: TIMELINE, ...more }))
  panel.click('#tab-actions')
  await vi.waitFor(() => inPanel('.viewbar'))
  return panel
}
const names = () => [...document.querySelectorAll('.timeline-grid .cell-name')].map((cell) => cell.textContent)
const keys = () => [...document.querySelectorAll('.capture-grid .grid-body .cell-key')].map((cell) => cell.textContent)
const row = (id: number) => `.timeline-grid .grid-row[data-row="${id + (id > 2 ? 1 : 0)}"]`

describe('the timeline', () => {
  test('separates documents, and a separator can’t be selected', async () => {
    const { store, click, press } = await mounted()
    expect(document.querySelectorAll('.separator')).toHaveLength(2)
    click('.separator')
    expect(store.selectedActions.value).toEqual([])
    click(row(2))
    inPanel('.timeline-grid [role=grid]').focus()
    press('ArrowDown')
    expect(store.selectedActions.value).toEqual([3])
    press('ArrowUp')
    press('Home')
    expect(store.selectedActions.value).toEqual([1])
  })

  test('tells what is looked at, so that only that is made', async () => {
    const { watched, click } = await mounted()
    click(row(1))
    click(row(3), { ctrlKey: true })
    expect(watched.at(-1)).toMatchObject({ view: 'actions', actions: [1, 3], property: null, at: null })
    click(row(2), { shiftKey: true })
    expect(watched.at(-1)?.actions).toEqual([1, 2])
    expect(document.querySelectorAll('.timeline-grid [aria-selected=true]')).toHaveLength(2)
    click(row(2))
    expect(watched.at(-1)?.actions).toEqual([2])
  })

  test('stays as it is while frozen, and says what it hides', async () => {
    const { say, click } = await mounted()
    click('.switch:nth-of-type(2) input')
    say({ timeline: [...TIMELINE, entry(4, 'b')] })
    expect(names()).toHaveLength(4)
    expect(inPanel('.frozen').textContent).toBe('1 newer hidden')
    click('.switch:nth-of-type(2) input')
    expect(names()).toHaveLength(5)
  })

  test('takes Preserve log as a wish', async () => {
    const { wishes, click } = await mounted()
    click('.switch:nth-of-type(3) input, .frozen + .switch input')
    expect(wishes).toContainEqual({ kind: 'preserve', on: true })
  })

  test('is filtered by action and by free text; what hides everything can be cleared', async () => {
    const { store, click } = await mounted()
    const filter = (query: string) =>
      act(() => {
        store.query.value = query
      })
    filter('action:"action 2"')
    expect(names().slice(1)).toEqual([expect.stringContaining('action 2')])
    filter('shop.test/b')
    expect(names().slice(1)).toEqual([expect.stringContaining('action 3')])
    filter('nothing')
    expect(inPanel('.blank').dataset.state).toBe('filtered_actions')
    click('.blank button')
    expect(names()).toHaveLength(4)
  })

  test('says so where there is nothing yet, and reads on request', async () => {
    const { wishes, click } = await mounted({ timeline: [] })
    expect(inPanel('.blank').dataset.state).toBe('no_timeline')
    click('.blank button')
    expect(wishes).toContainEqual({ kind: 'read' })
  })
})

describe('an action’s detail', () => {
  const opened = async () => {
    const panel = await mounted({ chosen: CHOSEN, history: { property: 1, actions: [1, 3] } })
    panel.click(row(3))
    return panel
  }

  test('has all captures, and only those that changed on request', async () => {
    const { click } = await opened()
    expect(keys()).toEqual(['member', 'author'])
    click('.action-detail .switch input')
    expect(keys()).toEqual(['member'])
    expect(inPanel('.capture-grid .grid-body .cell-before').textContent).toBe('Silver')
  })

  test('has only what changed where two are selected', async () => {
    const { click } = await opened()
    click(row(1), { metaKey: true })
    expect(keys()).toEqual(['member'])
  })

  test('is filtered by what is of captures', async () => {
    const { store } = await opened()
    act(() => {
      store.query.value = 'key:author action:"action 3"'
    })
    expect(keys()).toEqual(['author'])
  })

  test('has the calls of the API, without a property too, and no markup of the page', async () => {
    await opened()
    const call = inPanel('.call').textContent ?? ''
    expect(call).toContain('key is not configured')
    expect(call).toContain('60 ms before this action began')
    expect(call).toContain('<b>x</b>')
  })

  test('goes to the selected property’s other captures, and to its steps', async () => {
    const { store, click, watched } = await opened()
    click('.capture-grid [data-row="0"]')
    click('.capture-bar .icon-button:not(:disabled)')
    expect(store.selectedActions.value).toEqual([1])
    click('.capture-bar .button')
    expect(watched.at(-1)).toMatchObject({ view: 'properties', actions: [1], property: 1, at: 3 })
  })

  test('lets a session begin with it', async () => {
    const { wishes, click } = await opened()
    click('.action-detail .detail-head .icon-button')
    expect(wishes).toContainEqual({ kind: 'sessionHere', action: 3 })
  })
})

test('an older action’s rows are said to be that, with a way back', async () => {
  const panel = mountPanel(viewOf([rowOf({ id: 1 })]))
  act(() => {
    panel.store.at.value = ACTION.id
  })
  expect(inPanel('[data-state=at]').textContent).toContain(ACTION.name)
  panel.click('[data-state=at] button')
  expect(panel.store.at.value).toBeNull()
  expect(document.querySelector('[data-state=at]')).toBeNull()
})

test('a property’s queries are ready to copy', async () => {
  const panel = mountPanel(viewOf([rowOf({ id: 1, key: 'member', storage: ['action', 'session'] })]))
  panel.click('.grid-body .grid-row')
  const queries = [...document.querySelectorAll('.queries code')].map((code) => code.textContent)
  expect(queries).toHaveLength(4)
  expect(queries[0]).toContain('useraction.stringProperties.member')
})
