import { needsAttention } from '../../core/model/code.ts'
import { LIMITS } from '../../core/model/limits.ts'
import type { Store } from '../store.ts'
import { useStore } from '../storeContext.ts'
import { text, timeOf } from '../text.ts'

/** How much of what the view lists passes the filter. */
function shownIn(store: Store): string {
  if (store.tab.value === 'actions')
    return text('ui_actions_of', store.shownActions.value.length, store.timeline.value.length)
  if (store.tab.value !== 'requests') return text('ui_shown', store.shown.value.length, store.rows.value.length)
  return store.requestTable.value === 'requests'
    ? text('ui_requests_of', store.shownRequests.value.length, store.requests.value.length)
    : text('ui_cookies_of', store.shownCookies.value.length, store.cookies.value.length)
}

export function StatusBar() {
  const store = useStore()
  const rows = store.rows.value
  const { actionProperties, properties } = store.quotas.value
  const last = store.lastAction.value
  const captured = rows.filter(({ capture }) => capture.status === 'captured').length
  const attention = rows.filter(({ capture }) => needsAttention(capture.status)).length
  const dropped = store.dropped.value
  const refused = store.refusedMessages.value
  return (
    <footer class="statusbar">
      <span class="statusbar-part">
        <span>{shownIn(store)}</span>
        <span>{text('ui_captured', captured)}</span>
        <span data-attention={attention > 0}>{text('ui_attention', attention)}</span>
        {dropped > 0 && <span>{text('ui_dropped', dropped)}</span>}
        {refused > 0 && <span>{text('ui_refused_messages', refused)}</span>}
      </span>
      <span class="statusbar-part">
        <span data-over={actionProperties > LIMITS.actionProperties}>
          {text('ui_quota_action', actionProperties, LIMITS.actionProperties)}
        </span>
        <span data-over={properties > LIMITS.properties}>{text('ui_quota', properties, LIMITS.properties)}</span>
        {last && <span class="last">{text('ui_last', last.name, timeOf(last.at))}</span>}
      </span>
    </footer>
  )
}
