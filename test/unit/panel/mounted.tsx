import './messages.ts'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, vi } from 'vitest'
import type { ToPanel, View } from '../../../src/bridge/panelMessages.ts'
import type { Watch, Wish } from '../../../src/bridge/wishes.ts'
import { Panel } from '../../../src/panel/shell/Panel.tsx'
import { createStore } from '../../../src/panel/store.ts'
import { StoreContext } from '../../../src/panel/storeContext.ts'

export const inPanel = <Found extends HTMLElement>(selector: string): Found => {
  const found = document.querySelector<Found>(selector)
  if (!found) throw new Error(`nothing matches ${selector}`)
  return found
}

/** The whole panel on a port's double: say what the devtools page says, see what the panel wishes. */
export function mountPanel(view?: Partial<View>) {
  const store = createStore()
  const wishes: Wish[] = []
  const watched: Watch[] = []
  let tell: (message: ToPanel) => void = () => undefined
  store.connect({
    postMessage: (wish) => (wish.kind === 'watch' ? watched.push(wish.watch) : wishes.push(wish)),
    addListener: (listener) => {
      tell = listener
    },
  })
  const say = ({ timeline, ...parts }: Partial<View>) =>
    act(() => {
      tell({ kind: 'changed', parts })
      if (timeline) tell({ kind: 'timeline', change: { gone: 0, kept: 0, items: timeline } })
    })
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  act(() =>
    render(
      <StoreContext.Provider value={store}>
        <Panel />
      </StoreContext.Provider>,
      root,
    ),
  )
  if (view) say(view)
  const press = (key: string, init: KeyboardEventInit = {}) =>
    act(() => {
      const target = document.activeElement ?? document.body
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }))
    })
  const click = (selector: string, init: MouseEventInit = {}) =>
    act(() => {
      inPanel(selector).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init }))
    })
  return { store, wishes, watched, say, press, click, unmount: () => act(() => render(null, root)) }
}

afterEach(async () => {
  render(null, document.body.firstElementChild ?? document.body)
  // A view whose code is still on its way must not arrive after the test's end.
  await vi.dynamicImportSettled()
})
