import { useRef, useState } from 'preact/hooks'
import type { Settings } from '../../core/model/settings.ts'
import { roveAfter } from '../parts/gridKeys.ts'
import { IconButton } from '../parts/IconButton.tsx'
import { useStore } from '../storeContext.ts'
import { text } from '../text.ts'
import { ExportMenu } from './ExportMenu.tsx'
import { FilterBox } from './FilterBox.tsx'
import { FramePicker } from './FramePicker.tsx'

const SIGNALS: readonly Settings['doNotTrack'][] = ['page', 'on', 'off']

/** The three buttons that act on the recording: one tab stop, arrows between them. */
function RecordingButtons() {
  const store = useStore()
  const bar = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(0)
  const live = store.live.value
  const imported = store.imported.value !== null
  const stop = (index: number) => (index === current ? 0 : -1)
  return (
    <div
      class="buttons"
      role="toolbar"
      aria-label={text('ui_recording')}
      ref={bar}
      onKeyDown={(event) => {
        const buttons = bar.current?.querySelectorAll('button') ?? []
        const next = roveAfter(event.key, current, buttons.length)
        if (next === null) return
        event.preventDefault()
        setCurrent(next)
        buttons[next]?.focus()
      }}
    >
      <IconButton
        class="record"
        icon={live ? 'record' : 'paused'}
        label={text('ui_live')}
        title={text(live ? 'ui_live_title' : 'ui_paused_title')}
        pressed={live}
        tabIndex={stop(0)}
        disabled={imported}
        onClick={() => store.send({ kind: 'live', on: !live })}
      />
      <IconButton
        icon="clear"
        label={text('ui_clear')}
        tabIndex={stop(1)}
        disabled={imported}
        onClick={() => store.send({ kind: 'clear' })}
      />
      <IconButton
        icon="read"
        label={text('ui_read_now')}
        title={text('ui_read_now_title')}
        tabIndex={stop(2)}
        disabled={imported}
        onClick={() => store.send({ kind: 'read' })}
      >
        <span class="button-word">{text('ui_read_now')}</span>
      </IconButton>
    </div>
  )
}

export function Toolbar({ filtered }: { filtered: boolean }) {
  const store = useStore()
  const setting = store.settings.value.doNotTrack
  return (
    <div class="toolbar" data-pane>
      <RecordingButtons />
      {filtered ? <FilterBox /> : <span class="spacer" />}
      <FramePicker />
      <label class="field" title={text('ui_dnt_title')} data-simulated={setting !== 'page'}>
        <span class="long-word">{text('ui_dnt_simulate')}</span>
        <span class="short-word" aria-hidden="true">
          {text('ui_dnt_short')}
        </span>
        <select
          value={setting}
          onChange={({ currentTarget }) => {
            const to = SIGNALS.find((signal) => signal === currentTarget.value)
            if (to) store.send({ kind: 'doNotTrack', to })
          }}
        >
          {SIGNALS.map((signal) => (
            <option key={signal} value={signal}>
              {text(`ui_dnt_option_${signal}`)}
            </option>
          ))}
        </select>
      </label>
      <ExportMenu />
      <IconButton
        icon="settings"
        label={text('ui_settings')}
        expanded={store.settingsOpen.value}
        onClick={() => {
          store.settingsOpen.value = !store.settingsOpen.value
        }}
      />
    </div>
  )
}
