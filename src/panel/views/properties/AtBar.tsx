import { useStore } from '../../storeContext.ts'
import { text, timeOf } from '../../text.ts'

/** Says that the rows are of an older action, where the user has gone back to one. */
export function AtBar() {
  const store = useStore()
  const action = store.rows.value[0]?.action
  if (!action || action.id !== store.at.value) return null
  return (
    <div class="notice" data-tone="info" data-state="at" role="status">
      <span class="notice-text">{text('ui_at', action.name, timeOf(action.at))}</span>
      <button
        type="button"
        class="button"
        onClick={() => {
          store.at.value = null
        }}
      >
        {text('ui_at_newest')}
      </button>
    </div>
  )
}
