// @vitest-environment happy-dom

import { describe, expect, test, vi } from 'vitest'
import { inPanel, mountPanel } from './mounted.tsx'
import { rowOf, viewOf } from './rows.ts'

const ROWS = ['a', 'b', 'c'].map((key, index) =>
  rowOf({ id: index + 1, key, expressionType: key === 'b' ? 'CSS_SELECTOR' : 'COOKIE', expression: `.${key}@title` }),
)
const selected = () => document.querySelector('.grid-row[aria-selected=true] .cell-key')?.textContent ?? null
const frame = () => new Promise((done) => requestAnimationFrame(done))
const grid = () => inPanel('[role=grid]')

function mounted() {
  const panel = mountPanel(viewOf(ROWS))
  grid().focus()
  return panel
}

describe('the grid by keyboard', () => {
  test('arrows, Home and End select; the grid tells the active row', () => {
    const { press } = mounted()
    const seen = ['ArrowDown', 'ArrowDown', 'End', 'ArrowUp', 'Home'].map((key) => {
      press(key)
      return selected()
    })
    expect(seen).toEqual(['a', 'b', 'c', 'b', 'a'])
    const active = grid().getAttribute('aria-activedescendant') ?? ''
    expect(document.getElementById(active)?.getAttribute('aria-selected')).toBe('true')
    expect(grid().getAttribute('aria-rowcount')).toBe('4')
  })

  test('above the first row is the header, where Enter sorts', () => {
    const { press, store } = mounted()
    for (const key of ['ArrowDown', 'ArrowUp', 'ArrowRight', 'Enter', 'Enter']) press(key)
    expect(store.sort.value).toEqual({ column: 'key', descending: true })
    expect(inPanel('[aria-sort=descending]').textContent).toBe('Key')
    expect(selected()).toBe('a')
    press('ArrowDown')
    expect(selected()).toBe('c')
  })

  test('Enter goes to the detail, Esc back to the grid, Esc again closes it', async () => {
    const { press } = mounted()
    press('ArrowDown')
    press('Enter')
    await frame()
    expect(document.activeElement?.classList.contains('detail')).toBe(true)
    press('Escape')
    expect(document.activeElement).toBe(grid())
    press('Escape')
    expect(document.querySelector('.detail')).toBeNull()
  })

  test('what arrives moves neither selection nor focus', () => {
    const { press, say } = mounted()
    press('End')
    say({ rows: [rowOf({ id: 9, key: 'new' }, { status: 'failed', value: null }), ...ROWS] })
    expect(selected()).toBe('c')
    expect(document.activeElement).toBe(grid())
  })

  test('the selected selector is counted, without its attribute, once for each action', () => {
    const { press, wishes, say } = mounted()
    for (const key of ['ArrowDown', 'ArrowDown']) press(key)
    expect(wishes).toEqual([{ kind: 'count', selector: '.b' }])
    say({ rows: ROWS.map((row) => ({ ...row, matches: 3 })) })
    expect(wishes).toHaveLength(1)
    say({ rows: ROWS.map((row) => ({ ...row, action: row.action && { ...row.action, id: row.action.id + 1 } })) })
    expect(wishes).toHaveLength(2)
  })
})

describe('keys that work everywhere', () => {
  test('Ctrl+F leads to the filter', () => {
    const { press } = mounted()
    press('f', { ctrlKey: true })
    expect(document.activeElement).toBe(inPanel('.filter-input'))
  })

  test('Ctrl+C copies the value of the selected row and says so', async () => {
    const { press, store } = mounted()
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    press('c', { ctrlKey: true })
    expect(writeText).not.toHaveBeenCalled()
    press('ArrowDown')
    press('c', { metaKey: true })
    await vi.waitFor(() => expect(store.announcement.value).toBe('Copied'))
    expect(writeText).toHaveBeenCalledWith('x')
  })

  test('F6 goes round the panes, Shift+F6 the other way', () => {
    const { press } = mounted()
    press('F6')
    expect(inPanel('.toolbar').contains(document.activeElement)).toBe(true)
    press('F6')
    expect(document.activeElement?.id).toBe('tab-properties')
    press('F6', { shiftKey: true })
    expect(inPanel('.toolbar').contains(document.activeElement)).toBe(true)
  })

  test('arrows move between tabs', async () => {
    const { press } = mounted()
    inPanel('#tab-properties').focus()
    press('ArrowRight')
    expect(document.activeElement?.id).toBe('tab-actions')
    press('End')
    expect(document.activeElement?.id).toBe('tab-configuration')
    // Its code comes only then.
    await vi.waitFor(() => expect(document.querySelector('.configuration')).not.toBeNull(), 20_000)
  })
})
