import './messages.ts'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach } from 'vitest'
import type { ToPanel, View, Wish } from '../../../src/bridge/panelMessages.ts'
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
  let tell: (message: ToPanel) => void = () => undefined
  store.connect({
    postMessage: (wish) => wishes.push(wish),
    addListener: (listener) => {
      tell = listener
    },
  })
  const say = (parts: Partial<View>) => act(() => tell({ kind: 'changed', parts }))
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
  const click = (selector: string) => act(() => inPanel(selector).click())
  return { store, wishes, say, press, click, unmount: () => act(() => render(null, root)) }
}

afterEach(() => render(null, document.body.firstElementChild ?? document.body))
