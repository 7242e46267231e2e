// @vitest-environment happy-dom

import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { View } from '../../../src/bridge/panelMessages.ts'
import { inPanel, mountPanel } from './mounted.tsx'
import { rowOf, viewOf } from './rows.ts'

const ROWS = [rowOf({ id: 1, key: 'a' }), rowOf({ id: 2, key: 'b' }, { value: null, status: 'empty' })]
const state = () => [...document.querySelectorAll<HTMLElement>('[data-state]')].map((found) => found.dataset.state)

describe('instead of the properties stand one sentence and what to do', () => {
  test.each<[string, Partial<View>, string, string, unknown]>([
    ['starting', { connection: 'starting' }, 'Connecting', 'Reload the page', { kind: 'reload' }],
    ['withheld', viewOf(ROWS, { connection: 'withheld' }), 'Site access is off', 'Reload the page', { kind: 'reload' }],
    [
      'no_configuration',
      viewOf([], { configuration: null }),
      'no configuration',
      'Load the sample',
      { kind: 'sample' },
    ],
  ])('%s', (name, view, sentence, label, wish) => {
    const { wishes } = mountPanel(view)
    expect(state()).toEqual([name])
    expect(inPanel('.blank').textContent).toContain(sentence)
    const buttons = [...document.querySelectorAll<HTMLElement>('.blank button')]
    buttons.find(({ textContent }) => textContent === label)?.click()
    expect(wishes).toEqual([wish])
  })

  test.each<[string, Partial<View>]>([
    ['restricted', viewOf(ROWS, { connection: 'restricted' })],
    ['no_configuration', viewOf([], { configuration: null })],
    ['no_properties', viewOf([])],
  ])('%s leads to the import', async (name, view) => {
    const { click } = mountPanel(view)
    expect(state()).toEqual([name])
    click('.blank button')
    expect(inPanel('#tab-configuration').getAttribute('aria-selected')).toBe('true')
    await vi.waitFor(() => expect(document.querySelector('.configuration')).not.toBeNull())
  })

  test('a filter that hides everything can be cleared', () => {
    const { store, click } = mountPanel(viewOf(ROWS))
    expect(document.querySelectorAll('.grid-body .grid-row')).toHaveLength(2)
    act(() => {
      store.query.value = 'key:nothing'
    })
    expect(state()).toEqual(['filtered'])
    click('.blank button')
    expect(document.querySelectorAll('.grid-body .grid-row')).toHaveLength(2)
  })

  test('an extension that was updated leaves nothing but its sentence', () => {
    mountPanel(viewOf(ROWS, { connection: 'orphaned' }))
    expect(state()).toEqual(['orphaned'])
    expect(document.querySelector('button')).toBeNull()
  })
})

describe('a thin bar above the properties', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  test.each<[string, Partial<View>, unknown]>([
    ['early', { page: { url: '', title: '', early: false }, actions: 0 }, { kind: 'reload' }],
    ['no_action', { actions: 0 }, { kind: 'read' }],
  ])('%s', (name, more, wish) => {
    const { wishes, click } = mountPanel(viewOf(ROWS, more))
    expect(state()).toEqual([name])
    expect(document.querySelectorAll('.grid-body .grid-row')).toHaveLength(2)
    click('.notice button')
    expect(wishes).toEqual([wish])
  })

  test('a reconnection is worth a word after a second', () => {
    const { say } = mountPanel(viewOf(ROWS))
    say({ connection: 'reconnecting' })
    act(() => void vi.advanceTimersByTime(900))
    expect(state()).toEqual([])
    act(() => void vi.advanceTimersByTime(200))
    expect(state()).toEqual(['reconnecting'])
    say({ connection: 'attached' })
    expect(state()).toEqual([])
  })

  test('a refused import says why and can be dismissed', () => {
    const { wishes, say, click } = mountPanel(viewOf(ROWS))
    say({ refused: { code: 'no-such-code', args: [] } })
    expect(inPanel('.notice').textContent).toContain('no-such-code')
    expect(inPanel('.notice').getAttribute('role')).toBe('alert')
    click('.notice button')
    expect(wishes).toEqual([{ kind: 'forgetRefusal' }])
  })
})
