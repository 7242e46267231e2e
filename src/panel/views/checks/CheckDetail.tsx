import { useMemo, useState } from 'preact/hooks'
import type { CheckFailure, CheckRow } from '../../../bridge/checksView.ts'
import { DetailPane } from '../../parts/DetailPane.tsx'
import { Grid } from '../../parts/Grid.tsx'
import { IconButton } from '../../parts/IconButton.tsx'
import { VerdictMark } from '../../parts/VerdictMark.tsx'
import { useStore } from '../../storeContext.ts'
import { sentence, text, timeOf } from '../../text.ts'
import { Steps } from '../properties/Steps.tsx'
import { expectedWord, placeWord } from './checkWords.ts'
import { failureColumns } from './columns.tsx'

type Props = {
  readonly row: CheckRow
  readonly failures: readonly CheckFailure[]
  readonly alone: boolean
  readonly onEdit: () => void
  readonly onRemove: () => void
  readonly onClose: () => void
  readonly onBack: () => void
}

const keyOf = ({ action }: CheckFailure) => action.id

/** What a check expects, why it does not hold, and each capture that falls short with its steps. */
export function CheckDetail({ row, failures, alone, onEdit, onRemove, onClose, onBack }: Props) {
  const store = useStore()
  const columns = useMemo(failureColumns, [])
  const [at, setAt] = useState<number | null>(null)
  const { check, passed, action, reason, cause, property } = row
  const failure = failures.find((one) => keyOf(one) === at) ?? failures.find((one) => keyOf(one) === action?.id)
  const shown = failure ?? failures[0]
  return (
    <DetailPane kind="check-detail" label={text('ui_check_detail', check.key)} onBack={onBack}>
      <header class="detail-head">
        {alone && <IconButton icon="back" label={text('ui_back')} onClick={onClose} />}
        <h2 class="mono">{check.key}</h2>
        <VerdictMark passed={passed} />
        <span class="spacer" />
        <button type="button" class="button" onClick={onEdit}>
          {text('ui_check_edit')}
        </button>
        <button type="button" class="button" onClick={onRemove}>
          {text('ui_check_remove')}
        </button>
        {!alone && <IconButton icon="close" label={text('ui_close')} onClick={onClose} />}
      </header>
      <dl class="facts">
        <dt>{text('ui_column_on')}</dt>
        <dd>{placeWord(check.on)}</dd>
        <dt>{text('ui_column_expected')}</dt>
        <dd>{expectedWord(check, store.masked.value)}</dd>
      </dl>
      {reason && <p class="reason check-reason">{sentence('check', reason)}</p>}
      {cause && <p class="check-reason">{sentence('reason', cause)}</p>}
      {action && (
        <p class="read-at">
          {text('ui_check_holds_in', action.name, timeOf(action.at))}{' '}
          {property !== null && (
            <button
              type="button"
              class="button"
              onClick={() => {
                store.selected.value = property
                store.showSteps(action.id)
              }}
            >
              {text('ui_show_steps')}
            </button>
          )}
        </p>
      )}
      {shown && (
        <>
          <h3 class="check-heading">{text('ui_check_failures')}</h3>
          <div class="failure-grid">
            <Grid
              label={text('ui_check_failures')}
              columns={columns}
              items={failures}
              keyOf={keyOf}
              selected={keyOf(shown)}
              sort={null}
              order={String(row.index)}
              onSelect={(one) => setAt(keyOf(one))}
              onOpen={() => undefined}
            />
          </div>
          <p class="reason check-reason">{sentence('check', shown.reason)}</p>
          <Steps row={{ capture: shown.capture, action: shown.action, matches: null }} />
        </>
      )}
    </DetailPane>
  )
}
