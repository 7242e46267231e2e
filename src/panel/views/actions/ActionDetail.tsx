import type { Chosen } from '../../../bridge/timelineView.ts'
import { matchesCapture } from '../../filter/filter.ts'
import { CaptureSteps } from '../../parts/CaptureSteps.tsx'
import { DetailPane } from '../../parts/DetailPane.tsx'
import { IconButton } from '../../parts/IconButton.tsx'
import { useStore } from '../../storeContext.ts'
import { text, timeOf } from '../../text.ts'
import { ActionTags } from './ActionTags.tsx'
import { ApiCalls } from './ApiCalls.tsx'
import { CaptureGrid } from './CaptureGrid.tsx'
import { OnlyThere } from './OnlyThere.tsx'

type Props = {
  readonly chosen: Chosen
  readonly alone: boolean
  readonly onClose: () => void
  readonly onBack: () => void
}

/** What was read at an action's end, what of it is other than in another action, and the calls of the API in it. */
export function ActionDetail({ chosen, alone, onClose, onBack }: Props) {
  const store = useStore()
  const { action, against, captures } = chosen
  const two = store.selectedActions.value.length > 1
  const changedOnly = store.changedOnly.value ?? two
  const filter = store.filter.value
  const changed = captures.filter((one) => one.changed)
  const shown = (changedOnly ? changed : captures).filter(({ capture }) => matchesCapture(filter, capture))
  const selected = captures.find(({ capture }) => capture.property.id === store.selected.value)
  return (
    <DetailPane kind="action-detail" label={text('ui_action_detail', action.name)} onBack={onBack}>
      <header class="detail-head">
        {alone && <IconButton icon="back" label={text('ui_back')} onClick={onClose} />}
        <h2 title={action.name}>{action.name}</h2>
        <span class="quiet">{timeOf(action.at)}</span>
        <ActionTags action={action} />
        <span class="spacer" />
        <IconButton
          icon="session"
          label={text('ui_session_from_action')}
          onClick={() => store.send({ kind: 'sessionHere', action: action.id })}
        />
        {!alone && <IconButton icon="close" label={text('ui_close')} onClick={onClose} />}
      </header>
      <div class="viewbar">
        <span class="quiet against">
          {against
            ? text(two ? 'ui_against_selected' : 'ui_against_before', against.name, timeOf(against.at))
            : text('ui_against_none')}
        </span>
        {against && (
          <>
            <span>{text('ui_changed_count', changed.length, captures.length)}</span>
            <label class="switch">
              <input
                type="checkbox"
                checked={changedOnly}
                onChange={({ currentTarget }) => {
                  store.changedOnly.value = currentTarget.checked
                }}
              />
              <span>{text('ui_changed_only')}</span>
            </label>
          </>
        )}
      </div>
      {shown.length === 0 ? (
        <p class="nothing">{text(changedOnly && changed.length === 0 ? 'ui_nothing_changed' : 'ui_state_filtered')}</p>
      ) : (
        <CaptureGrid captures={shown} compared={against !== null} order={`${action.id} ${changedOnly}`} />
      )}
      {selected && (
        <div class="viewbar capture-bar">
          <span class="mono">{selected.capture.property.key}</span>
          <CaptureSteps action={action.id} onGo={(to) => store.select(to, false)} />
          <span class="spacer" />
          <button type="button" class="button" onClick={() => store.showSteps(action.id)}>
            {text('ui_show_steps')}
          </button>
        </div>
      )}
      <ApiCalls chosen={chosen} />
      <OnlyThere said={chosen.onlyThere} />
    </DetailPane>
  )
}
