import type { Row } from '../../../bridge/panelMessages.ts'
import { CaptureSteps } from '../../parts/CaptureSteps.tsx'
import { DetailPane } from '../../parts/DetailPane.tsx'
import { IconButton } from '../../parts/IconButton.tsx'
import { ShowSecret } from '../../parts/ShowSecret.tsx'
import { StatusMark } from '../../parts/StatusMark.tsx'
import { useStore } from '../../storeContext.ts'
import { text, timeOf } from '../../text.ts'
import { useCopy } from '../../useCopy.ts'
import { AgentSays } from './AgentSays.tsx'
import { PrivacyTable } from './PrivacyTable.tsx'
import { Queries } from './Queries.tsx'
import { Steps } from './Steps.tsx'
import { selectorOf } from './selector.ts'
import { Warnings } from './Warnings.tsx'

type Props = {
  readonly row: Row
  /** Nothing else is on the screen, so there is a way back instead of a way to close. */
  readonly alone: boolean
  readonly onClose: () => void
  readonly onBack: () => void
}

/** The way of one property's newest value, step by step. */
export function Detail({ row, alone, onClose, onBack }: Props) {
  const store = useStore()
  const { copyRow: copy } = useCopy()
  const { capture, action } = row
  const { property } = capture
  const selector = selectorOf(property)
  const edit = () => store.send({ kind: 'edit', index: store.rows.value.indexOf(row) })
  return (
    <DetailPane label={text('ui_detail', property.key)} onBack={onBack}>
      <header class="detail-head">
        {alone && <IconButton icon="back" label={text('ui_back')} onClick={onClose} />}
        <h2 class="mono" title={property.displayName}>
          {property.key}
        </h2>
        <StatusMark status={capture.status} />
        <span class="spacer" />
        <ShowSecret type={property.expressionType} name={property.expression} value={capture.raw} />
        {action && (
          <CaptureSteps
            action={action.id}
            onGo={(to) => {
              store.at.value = to
            }}
          />
        )}
        {selector && (
          <IconButton
            icon="element"
            label={text('ui_reveal')}
            onClick={() => store.send({ kind: 'reveal', selector })}
          />
        )}
        {action && capture.status !== 'waiting' && (
          <IconButton
            icon="check"
            label={text('ui_check_expect_this')}
            onClick={() => {
              store.send({ kind: 'expect', action: action.id, property: property.id })
              store.announcement.value = text('ui_check_expected_this', property.key)
            }}
          />
        )}
        {!store.locked.value && <IconButton icon="edit" label={text('ui_edit')} onClick={edit} />}
        <IconButton
          icon="copy"
          label={text(capture.value === null ? 'ui_copy_raw' : 'ui_copy')}
          onClick={() => copy(row)}
        />
        {!alone && <IconButton icon="close" label={text('ui_close')} onClick={onClose} />}
      </header>
      <Steps row={row} />
      <Warnings warnings={capture.warnings} />
      {row.agent && <AgentSays verdict={row.agent} />}
      {store.privacy.value?.property === property.id && <PrivacyTable outcomes={store.privacy.value} />}
      {action && (
        <p class="read-at">
          {text('ui_read_at', action.name, timeOf(action.at))}
          {` · ${text(action.boundaries === 'simulated' ? 'ui_simulated' : 'ui_boundaries_agent_title')}`}
          {action.beforeAttach && ` · ${text('ui_before_attach')}`}
        </p>
      )}
      <Queries property={property} />
    </DetailPane>
  )
}
