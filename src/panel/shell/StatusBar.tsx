import { needsAttention } from '../../core/model/code.ts'
import { LIMITS } from '../../core/model/limits.ts'
import { useStore } from '../storeContext.ts'
import { text, timeOf } from '../text.ts'

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
        {store.tab.value === 'actions' ? (
          <span>{text('ui_actions_of', store.shownActions.value.length, store.timeline.value.length)}</span>
        ) : (
          <span>{text('ui_shown', store.shown.value.length, rows.length)}</span>
        )}
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
