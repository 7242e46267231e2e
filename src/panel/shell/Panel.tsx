import { useRef } from 'preact/hooks'
import { useStore } from '../storeContext.ts'
import { text } from '../text.ts'
import { VIEWS } from '../views/index.ts'
import { DropTarget } from './DropTarget.tsx'
import { Notices } from './Notices.tsx'
import { SettingsPane } from './SettingsPane.tsx'
import { StatusBar } from './StatusBar.tsx'
import { TabStrip } from './TabStrip.tsx'
import { Toolbar } from './Toolbar.tsx'
import { useShortcuts } from './useShortcuts.ts'

/** The whole panel. */
export function Panel() {
  const store = useStore()
  const root = useRef<HTMLDivElement>(null)
  useShortcuts(root)
  const view = VIEWS.find(({ id }) => id === store.tab.value) ?? VIEWS[0]
  if (store.connection.value === 'orphaned')
    return (
      <main class="panel">
        <div class="blank" data-state="orphaned" role="alert">
          <p>{text('ui_state_orphaned')}</p>
        </div>
      </main>
    )
  return (
    <div class="panel" ref={root}>
      <header>
        <h1 class="offstage">{text('ext_panel')}</h1>
        <Toolbar filtered={view?.filtered ?? false} />
        {store.settingsOpen.value && <SettingsPane />}
        <TabStrip />
      </header>
      <Notices />
      <main class="view">
        <div class="view" id="view" role="tabpanel" aria-labelledby={`tab-${view?.id}`}>
          {view && <view.Component />}
        </div>
      </main>
      <StatusBar />
      <DropTarget />
      <div class="offstage" aria-live="polite">
        {store.announcement.value}
      </div>
    </div>
  )
}
