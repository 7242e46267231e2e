// @vitest-environment happy-dom

import './messages.ts'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ElementView } from '../../../src/bridge/sidebarMessages.ts'
import { Sidebar } from '../../../src/panel/sidebar/Sidebar.tsx'
import { rowOf } from './rows.ts'

const VIEW: ElementView = {
  configured: true,
  editable: true,
  element: { tag: 'b', selector: '.badge', matches: 1 },
  readers: [rowOf({ key: 'member' }, { value: 'Explorer' })],
}
const draft = vi.fn()
const show = (view: Partial<ElementView>) =>
  act(() => render(<Sidebar view={{ ...VIEW, ...view }} onDraft={draft} />, document.body))
const button = () => document.querySelector<HTMLButtonElement>('button.button')

beforeEach(() => draft.mockClear())
afterEach(() => render(null, document.body))

test('names the readers with their values, and the selector', () => {
  show({})
  expect(document.querySelector('.reader')?.textContent).toContain('Explorer')
  expect(document.querySelector('.offered-selector code')?.textContent).toBe('.badge')
  expect(document.body.textContent).not.toContain('It finds')
})

test('says what there is not', () => {
  show({ element: null })
  expect(document.body.textContent).toBe('Select an element of the page.')
  show({ readers: [] })
  expect(document.body.textContent).toContain('No configured property reads this very element.')
  show({ readers: [], configured: false })
  expect(document.body.textContent).toContain('No configuration is in use')
  show({ element: { tag: 'li', selector: 'li', matches: 3 } })
  expect(document.body.textContent).toContain('It finds 3 elements, of which the first is read.')
})

test('drafts for this selector, and says so until another is selected', () => {
  show({})
  act(() => button()?.click())
  expect(draft).toHaveBeenCalledExactlyOnceWith('.badge')
  expect(document.querySelector('[role=status]')?.textContent).toContain('The draft is in the panel')
  show({ element: { tag: 'i', selector: 'i', matches: 1 } })
  expect(document.querySelector('[role=status]')?.textContent).toBe('')
})

test('drafts nothing where the configuration is set by somebody else', () => {
  show({ editable: false })
  expect(button()?.disabled).toBe(true)
})
