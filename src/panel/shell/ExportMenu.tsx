import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { EXPORT_FORMATS } from '../../bridge/wishes.ts'
import { Icon } from '../parts/Icon.tsx'
import { useStore } from '../storeContext.ts'
import { text } from '../text.ts'
import { importFile } from '../views/configuration/importFile.ts'

/** Everything recorded as a report in any format or as a session to open again; and the way to open one. */
export function ExportMenu() {
  const store = useStore()
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const picker = useRef<HTMLInputElement>(null)
  const [open, setOpen] = useState(false)
  const [mask, setMask] = useState(false)
  useEffect(() => {
    if (!open) return
    root.current?.querySelector<HTMLElement>('.menu input:not([disabled]), .menu button:not([disabled])')?.focus()
    const onPointerDown = ({ target }: PointerEvent) => {
      if (!(target instanceof Node && root.current?.contains(target))) setOpen(false)
    }
    document.addEventListener('pointerdown', onPointerDown)
    return () => document.removeEventListener('pointerdown', onPointerDown)
  }, [open])
  // Masked values could not be worked out again: a session is exported with its values or not at all.
  const isMasked = mask || store.masked.value
  const close = () => {
    setOpen(false)
    root.current?.querySelector<HTMLElement>('.menu-button')?.focus()
  }
  return (
    <div ref={root} class="menu-root">
      <button
        type="button"
        class="icon-button menu-button"
        aria-expanded={open}
        aria-controls={`${id}-menu`}
        title={text('ui_export_title')}
        onClick={() => setOpen(!open)}
      >
        {text('ui_export')}
        <Icon name="down" />
      </button>
      <fieldset
        id={`${id}-menu`}
        class="menu"
        aria-label={text('ui_export')}
        hidden={!open}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          // DevTools would open their drawer.
          event.stopPropagation()
          close()
        }}
      >
        <label class="switch">
          <input
            type="checkbox"
            checked={isMasked}
            disabled={store.masked.value}
            onChange={({ currentTarget }) => setMask(currentTarget.checked)}
          />
          {text('ui_export_mask')}
        </label>
        {EXPORT_FORMATS.map((format) => {
          const isSession = format === 'session'
          return (
            <button
              key={format}
              type="button"
              class="menu-item"
              disabled={isSession && isMasked}
              title={text(isSession && isMasked ? 'ui_export_session_masked' : `ui_export_${format}_title`)}
              onClick={() => {
                store.send({ kind: 'exportReport', format, mask })
                close()
              }}
            >
              {text(`ui_export_${format}`)}
            </button>
          )
        })}
        <button type="button" class="menu-item separated" onClick={() => picker.current?.click()}>
          {text('ui_open_recorded')}
        </button>
      </fieldset>
      <input
        ref={picker}
        class="offstage"
        type="file"
        accept=".json,.har,application/json"
        tabIndex={-1}
        aria-label={text('ui_open_recorded')}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0]
          if (file) importFile(store, file)
          currentTarget.value = ''
          close()
        }}
      />
    </div>
  )
}
