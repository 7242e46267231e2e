import type { Capture, Step } from '../../../core/model/capture.ts'
import { VisibleText } from '../../parts/VisibleText.tsx'
import { sentence, text } from '../../text.ts'
import { ShownValue } from './ShownValue.tsx'
import type { Rule } from './stepRule.ts'

type Props = {
  readonly step: Step
  readonly capture: Capture
  readonly rule: Rule
  /** The one reason belongs to the step that ended the value's way. */
  readonly decides: boolean
  readonly matches: number | null
}

/** The value before and after, in the way that shows best what this step did. */
function Change({ step, capture }: Pick<Props, 'step' | 'capture'>) {
  const { name, outcome, before, after, match } = step
  if (name === 'cut' && outcome === 'changed' && before !== null && after !== null)
    return <ShownValue value={after} cutOff={before.slice(after.length)} />
  if (name === 'store' && capture.withheld !== null)
    return (
      <p class="gate">
        <s class="mono">
          <VisibleText value={capture.withheld} />
        </s>
        {capture.sent !== null && (
          <>
            <span>{text('step_sent')}</span>
            <code class="sent">{capture.sent}</code>
          </>
        )}
      </p>
    )
  const moved = outcome === 'changed' || match !== undefined || outcome === 'stopped'
  return (
    <div class="change">
      {moved && before !== null && <ShownValue value={before} match={match} />}
      {moved && before !== null && after !== null && <span class="arrow">{text('step_becomes')}</span>}
      {after !== null && outcome !== 'withheld' && <ShownValue value={after} />}
    </div>
  )
}

export function StepItem({ step, capture, rule, decides, matches }: Props) {
  const { name, outcome } = step
  const behindGate = name === 'store' && capture.withheld !== null
  return (
    <li class="step" data-step={name} data-outcome={behindGate ? 'withheld' : outcome}>
      <div class="step-head">
        <h3>{text(`step_${name}`)}</h3>
        <span class="step-rule">
          {rule.words}
          {rule.code !== null && (
            <code>
              <VisibleText value={rule.code} />
            </code>
          )}
          {name === 'read' && matches !== null && (
            <span class="matches">
              {matches === 1
                ? text('step_read_one_match')
                : text(matches > 1 ? 'step_read_first_of' : 'step_read_matches', matches)}
            </span>
          )}
          {name === 'cut' && step.before !== null && (
            <span class="matches">{text('step_cut_length', capture.rawLength)}</span>
          )}
        </span>
        <span class="outcome">{text(`step_outcome_${outcome}`)}</span>
      </div>
      {outcome !== 'skipped' || behindGate ? <Change step={step} capture={capture} /> : null}
      {decides && capture.reason && <p class="reason">{sentence('reason', capture.reason)}</p>}
    </li>
  )
}
