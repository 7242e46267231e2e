import { useRef, useState } from 'preact/hooks'
import type { Checks } from '../../../bridge/checksView.ts'
import { useStore } from '../../storeContext.ts'
import { text } from '../../text.ts'
import { importFile } from '../configuration/importFile.ts'

type Props = { readonly checks: Checks; readonly onAdd: () => void }

/** How many checks hold, and what can be done with all of them. */
export function ChecksBar({ checks: { rows, pending }, onAdd }: Props) {
  const store = useStore()
  const picker = useRef<HTMLInputElement>(null)
  const [sure, setSure] = useState(false)
  const passed = rows.filter((row) => row.passed).length
  return (
    <div class="viewbar checks-bar" data-pane>
      <span class="checks-count" data-attention={passed < rows.length}>
        {text('ui_checks_count', passed, rows.length)}
      </span>
      {pending > 0 && <span class="quiet">{text('ui_check_pending', pending)}</span>}
      <span class="spacer" />
      <div class="buttons">
        <button
          type="button"
          class="button"
          title={text('ui_checks_expect_title')}
          onClick={() => store.send({ kind: 'expect', action: null, property: null })}
        >
          {text('ui_checks_expect')}
        </button>
        <button
          type="button"
          class="button"
          title={text('ui_checks_expect_session_title')}
          onClick={() => store.send({ kind: 'expectSession' })}
        >
          {text('ui_checks_expect_session')}
        </button>
        <button type="button" class="button" onClick={onAdd}>
          {text('ui_check_add')}
        </button>
        <button type="button" class="button" onClick={() => picker.current?.click()}>
          {text('ui_checks_import')}
        </button>
        {rows.length > 0 && (
          <>
            <button
              type="button"
              class="button"
              disabled={store.masked.value}
              title={store.masked.value ? text('ui_checks_export_masked') : ''}
              onClick={() => store.send({ kind: 'exportChecks' })}
            >
              {text('ui_checks_export')}
            </button>
            <button
              type="button"
              class="button"
              onBlur={() => setSure(false)}
              onClick={() => {
                if (sure) store.send({ kind: 'removeChecks' })
                setSure(!sure)
              }}
            >
              {sure ? text('ui_checks_remove_sure', rows.length) : text('ui_checks_remove')}
            </button>
          </>
        )}
      </div>
      <input
        ref={picker}
        class="offstage"
        type="file"
        accept=".json,application/json"
        tabIndex={-1}
        aria-label={text('ui_checks_import')}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0]
          if (file) importFile(store, file)
          currentTarget.value = ''
        }}
      />
    </div>
  )
}
