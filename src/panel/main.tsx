import { render } from 'preact'
import './style/index.css'
import { followTheme, language } from './browser.ts'
import { receivePorts } from './port.ts'
import { Panel } from './shell/Panel.tsx'
import { createStore } from './store.ts'
import { StoreContext } from './storeContext.ts'

const store = createStore()
receivePorts(store.connect)
followTheme((theme) => {
  document.documentElement.dataset.theme = theme
})
document.documentElement.lang = language()

const root = document.getElementById('app')
if (root)
  render(
    <StoreContext.Provider value={store}>
      <Panel />
    </StoreContext.Provider>,
    root,
  )
