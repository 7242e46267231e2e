// @vitest-environment happy-dom

import { act } from 'preact/test-utils'
import { expect, test, vi } from 'vitest'
import { inPanel, mountPanel } from './mounted.tsx'
import { rowOf, viewOf } from './rows.ts'

const mounted = () => {
  const panel = mountPanel(viewOf([rowOf({})]))
  panel.click('.menu-button')
  return panel
}
const item = (word: string) =>
  [...document.querySelectorAll<HTMLButtonElement>('.menu-item')].find(({ textContent }) => textContent === word)
const choose = (word: string) => act(() => item(word)?.click())

test('a report is asked for in a format, masked where that is wanted', () => {
  const { wishes, click } = mounted()
  choose('HTML report')
  expect(wishes.at(-1)).toEqual({ kind: 'exportReport', format: 'html', mask: false })
  expect(inPanel<HTMLElement>('.menu').hidden).toBe(true)
  click('.menu-button')
  act(() => inPanel('.menu input').click())
  expect(item('Recorded session')?.disabled).toBe(true)
  choose('CSV')
  expect(wishes.at(-1)).toEqual({ kind: 'exportReport', format: 'csv', mask: true })
})

test('while values are masked every report is, and no session is exported', () => {
  mountPanel(viewOf([rowOf({})], { masked: true })).click('.menu-button')
  expect(inPanel<HTMLInputElement>('.menu input')).toMatchObject({ checked: true, disabled: true })
  expect(item('Recorded session')?.disabled).toBe(true)
  expect(item('CSV')?.disabled).toBe(false)
})

test('Esc closes the menu and gives the focus back', () => {
  const { press } = mounted()
  expect(document.activeElement?.closest('.menu')).not.toBeNull()
  press('Escape')
  expect(inPanel<HTMLElement>('.menu').hidden).toBe(true)
  expect(document.activeElement).toBe(inPanel('.menu-button'))
})

test('a file that comes is offered to the downloads', () => {
  const { store } = mounted()
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  const tell = vi.fn()
  store.connect({ postMessage: () => undefined, addListener: (listener) => tell.mockImplementation(listener) })
  tell({ kind: 'file', file: { name: 'report.csv', mediaType: 'text/csv', text: 'a,b' } })
  expect((clicked.mock.contexts[0] as HTMLAnchorElement).download).toBe('report.csv')
  clicked.mockRestore()
})

test('a recorded session is shown as one, with the way back, and nothing acts on the page', () => {
  const { wishes, say, click } = mountPanel(viewOf([rowOf({})]))
  say({ connection: 'restricted', imported: { name: 'monday.json', at: 0, actions: 3, requests: 1 } })
  expect(inPanel('.notice[data-state=imported]').textContent).toContain('monday.json')
  expect(document.querySelector('.blank')).toBeNull()
  expect([...document.querySelectorAll<HTMLButtonElement>('[role=toolbar] button')].every((one) => one.disabled)).toBe(
    true,
  )
  click('.notice[data-state=imported] .button')
  expect(wishes.at(-1)).toEqual({ kind: 'backToLive' })
})
