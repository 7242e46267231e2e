import { useStore } from '../../storeContext.ts'
import { text } from '../../text.ts'

const TABLES = ['requests', 'cookies'] as const

/** Which table is shown, and what of the network panel's view is gone. */
export function RequestsBar() {
  const store = useStore()
  const dropped = store.networkDropped.value
  return (
    <div class="viewbar" data-pane>
      <fieldset class="choice">
        <legend class="offstage">{text('ui_table')}</legend>
        {TABLES.map((table) => (
          <label key={table} class="switch">
            <input
              type="radio"
              name="request-table"
              checked={store.requestTable.value === table}
              onChange={() => {
                store.requestTable.value = table
              }}
            />
            <span>{text(`ui_table_${table}`)}</span>
          </label>
        ))}
      </fieldset>
      {dropped > 0 && (
        <span class="frozen" data-state="network-dropped" title={text('ui_network_dropped_title')}>
          {text('ui_network_dropped', dropped)}
        </span>
      )}
    </div>
  )
}
