import { beforeEach, describe, expect, it } from 'vitest'
import { BROWSERS } from './harness/extension.ts'
import { readRows, rowOf } from './harness/rows.ts'
import { useInspected, useShop } from './harness/shop.ts'
import { pause, until } from './harness/until.ts'

const file = useShop()

describe.each(BROWSERS)('the keyboard in %s', (name) => {
  const opened = useInspected(name, file)
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await opened.it.panel.press(key)
  }
  /** The index of the row that assistive technology is told of, from 1; the header is row 1. */
  const active = () =>
    opened.it.panel.evaluate(() => {
      const told = document.querySelector('[role=grid]')?.getAttribute('aria-activedescendant')
      return told ? Number(document.getElementById(told)?.getAttribute('aria-rowindex')) : null
    })
  const focused = () => opened.it.panel.evaluate(() => document.activeElement?.className ?? '')
  const isFocused = (part: string) => until(`the focus on ${part}`, async () => (await focused()).includes(part), 3_000)
  const rows = async () => (await readRows(opened.it.panel)).length

  beforeEach(async () => {
    await rowOf(opened.it.panel, 'author')
    await opened.it.panel.evaluate(() => document.querySelector<HTMLElement>('[role=grid]')?.focus())
  })

  it('walks through the rows', async () => {
    const last = (await rows()) + 1
    await press('Home')
    expect(await active()).toBe(2)
    await press('ArrowDown', 'ArrowDown')
    expect(await active()).toBe(4)
    await press('ArrowUp')
    expect(await active()).toBe(3)
    await press('End')
    expect(await active()).toBe(last)
    await press('ArrowDown')
    expect(await active()).toBe(last)
  })

  it('opens the detail, comes back and closes it', async () => {
    await press('Home', 'Enter')
    await isFocused('detail')
    await press('Escape')
    await isFocused('grid')
    await press('Escape')
    await until('no detail', () => opened.it.panel.evaluate(() => document.querySelector('.detail') === null))
  })

  it('filters by Ctrl+F, and keeps the focus there', async () => {
    await opened.it.panel.press('f', true)
    await isFocused('filter-input')
    await pause(500)
    expect(await focused()).toContain('filter-input')
    await press(...'key:author')
    await until('one row', async () => (await rows()) === 1)
    // The first closes the suggestions, where there are any.
    await press('Escape', 'Escape')
    await until('all rows', async () => (await rows()) > 20)
  })
})
