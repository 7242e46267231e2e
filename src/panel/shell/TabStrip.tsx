import { useRef } from 'preact/hooks'
import { roveAfter } from '../parts/gridKeys.ts'
import { useStore } from '../storeContext.ts'
import { text } from '../text.ts'
import { VIEWS } from '../views/index.ts'
import { Indicators } from './Indicators.tsx'

export function TabStrip() {
  const store = useStore()
  const list = useRef<HTMLDivElement>(null)
  const current = Math.max(
    0,
    VIEWS.findIndex(({ id }) => id === store.tab.value),
  )
  const onKeyDown = (event: KeyboardEvent) => {
    const next = roveAfter(event.key, current, VIEWS.length)
    const view = next === null ? undefined : VIEWS[next]
    if (!view) return
    event.preventDefault()
    store.tab.value = view.id
    list.current?.querySelector<HTMLElement>(`#tab-${view.id}`)?.focus()
  }
  return (
    <div class="tabstrip" data-pane>
      <div role="tablist" class="tabs" ref={list} onKeyDown={onKeyDown} aria-label={text('ui_views')}>
        {VIEWS.map((view, index) => (
          <button
            key={view.id}
            id={`tab-${view.id}`}
            type="button"
            role="tab"
            class="tab"
            aria-selected={index === current}
            aria-controls="view"
            tabIndex={index === current ? 0 : -1}
            onClick={() => {
              store.tab.value = view.id
            }}
          >
            {text(view.title)} <span class="badge">{view.badge(store)}</span>
          </button>
        ))}
      </div>
      <Indicators />
    </div>
  )
}
