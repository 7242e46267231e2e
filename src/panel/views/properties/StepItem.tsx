import type { Capture, Step } from '../../../core/model/capture.ts'
import { Icon } from '../../parts/Icon.tsx'
import { VisibleText } from '../../parts/VisibleText.tsx'
import { sentence, text } from '../../text.ts'
import { factSource } from './factSource.ts'
import { outcomeKey } from './outcome.ts'
import { StepValue } from './StepValue.tsx'
import type { Rule } from './stepRule.ts'

type Props = {
  readonly step: Step
  readonly capture: Capture
  readonly rule: Rule
  /** The capture's one reason belongs to this step. */
  readonly decides: boolean
  /** A step before this one has decided. */
  readonly past: boolean
}

/** One step: its rule, what it made of the value, how it ended, and why where it decided. */
export function StepItem({ step, capture, rule, decides, past }: Props) {
  const { name, outcome } = step
  const reason = decides ? capture.reason : null
  const source = factSource(name, capture.property.expressionType)
  const sourceLabel = text('ui_fact_source', text(source.name))
  const weight = reason ? (capture.status === 'suppressed' ? 'withheld' : 'stopped') : past ? 'skipped' : outcome
  return (
    <li class="step" data-step={name} data-outcome={weight}>
      <div class="step-head">
        <h3>{text(`step_${name}`)}</h3>
        <span class="step-rule">
          {rule.words && <span>{rule.words}</span>}
          {rule.code !== null && (
            <code>
              <VisibleText value={rule.code} />
            </code>
          )}
          {rule.aside !== null && <span>{rule.aside}</span>}
        </span>
        <span class="outcome">{text(outcomeKey(step, past))}</span>
        <a
          class="fact-source"
          href={source.url}
          target="_blank"
          rel="noreferrer"
          title={sourceLabel}
          aria-label={sourceLabel}
        >
          <Icon name="source" />
        </a>
      </div>
      <StepValue step={step} capture={capture} />
      {reason && (
        <p class="reason" data-status={capture.status}>
          {sentence('reason', reason)}
        </p>
      )}
    </li>
  )
}
