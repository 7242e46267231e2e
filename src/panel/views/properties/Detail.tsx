import type { Row } from '../../../bridge/panelMessages.ts'
import { STEPS, type Step } from '../../../core/model/capture.ts'
import { CaptureSteps } from '../../parts/CaptureSteps.tsx'
import { DetailPane } from '../../parts/DetailPane.tsx'
import { IconButton } from '../../parts/IconButton.tsx'
import { StatusMark } from '../../parts/StatusMark.tsx'
import { useStore } from '../../storeContext.ts'
import { text, timeOf } from '../../text.ts'
import { useCopy } from '../../useCopy.ts'
import { decidingStep } from './outcome.ts'
import { Queries } from './Queries.tsx'
import { StepItem } from './StepItem.tsx'
import { selectorOf } from './selector.ts'
import { ruleOf } from './stepRule.ts'
import { Warnings } from './Warnings.tsx'

type Props = {
  readonly row: Row
  /** Nothing else is on the screen, so there is a way back instead of a way to close. */
  readonly alone: boolean
  readonly onClose: () => void
  readonly onBack: () => void
}

const unreached = (name: Step['name']): Step => ({ name, outcome: 'skipped', before: null, after: null })

/** The way of one property's newest value, step by step. */
export function Detail({ row, alone, onClose, onBack }: Props) {
  const store = useStore()
  const { copyRow: copy } = useCopy()
  const { capture, action } = row
  const { property } = capture
  const selector = selectorOf(property)
  const steps = STEPS.map((name) => capture.steps.find((step) => step.name === name) ?? unreached(name))
  const deciding = decidingStep(capture)
  const decidedAt = steps.findIndex(({ name }) => name === deciding)
  const circumstances = {
    configuration: store.configuration.value,
    settings: store.settings.value,
    signals: store.signals.value,
  }
  return (
    <DetailPane label={text('ui_detail', property.key)} onBack={onBack}>
      <header class="detail-head">
        {alone && <IconButton icon="back" label={text('ui_back')} onClick={onClose} />}
        <h2 class="mono" title={property.displayName}>
          {property.key}
        </h2>
        <StatusMark status={capture.status} />
        <span class="spacer" />
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
        <IconButton
          icon="copy"
          label={text(capture.value === null ? 'ui_copy_raw' : 'ui_copy')}
          onClick={() => copy(row)}
        />
        {!alone && <IconButton icon="close" label={text('ui_close')} onClick={onClose} />}
      </header>
      <ol class="steps">
        {steps.map((step, index) => (
          <StepItem
            key={step.name}
            step={step}
            capture={capture}
            rule={ruleOf(step.name, row, circumstances)}
            decides={index === decidedAt}
            past={decidedAt >= 0 && index > decidedAt}
          />
        ))}
      </ol>
      <Warnings warnings={capture.warnings} />
      {action && (
        <p class="read-at">
          {text('ui_read_at', action.name, timeOf(action.at))}
          {action.boundaries === 'simulated' && ` · ${text('ui_simulated')}`}
          {action.beforeAttach && ` · ${text('ui_before_attach')}`}
        </p>
      )}
      <Queries property={property} />
    </DetailPane>
  )
}
