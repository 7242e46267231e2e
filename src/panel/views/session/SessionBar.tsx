import type { Session } from '../../../bridge/sessionView.ts'
import { LIMITS } from '../../../core/model/limits.ts'
import { costOf } from '../../../core/session/cost.ts'
import { useStore } from '../../storeContext.ts'
import { text } from '../../text.ts'

/** What the session is made of, where it begins, and what its properties cost. */
export function SessionBar({ session }: { session: Session }) {
  const store = useStore()
  const { properties, actionProperties, billable } = store.quotas.value
  const { demUnits } = costOf(store.rows.value.map(({ capture }) => capture.property))
  const { actions, begun, pending, incomplete } = session
  return (
    <div class="session-bar" data-pane>
      <p>
        <span>{text('ui_session_actions', actions)}</span>
        <span>{text(begun ? 'ui_session_since_you' : 'ui_session_since_open')}</span>
        {pending > 0 && <span>{text('ui_session_pending', pending)}</span>}
        {incomplete && <span class="attention">{text('ui_session_incomplete')}</span>}
      </p>
      <button
        type="button"
        class="button"
        title={text('ui_session_new_title')}
        onClick={() => store.send({ kind: 'sessionHere', action: null })}
      >
        {text('ui_session_new')}
      </button>
      <p class="quiet">{text('ui_session_reminder')}</p>
      <p class="quiet">
        {text(
          'ui_session_cost',
          properties,
          LIMITS.properties,
          actionProperties,
          LIMITS.actionProperties,
          billable,
          demUnits,
          LIMITS.freeProperties,
        )}
      </p>
    </div>
  )
}
