import type { Capture, Step } from '../../../core/model/capture.ts'
import { VisibleText } from '../../parts/VisibleText.tsx'
import { text } from '../../text.ts'
import { ShownValue } from './ShownValue.tsx'

/** Where a value went from one form to another, or was looked at and refused. */
const Change = ({ step: { before, after, match } }: { step: Step }) =>
  before === null ? null : (
    <div class="change">
      <ShownValue value={before} match={match} />
      {after !== null && <span class="becomes">{text('step_becomes')}</span>}
      {after !== null && <ShownValue value={after} />}
    </div>
  )

/** What a step has to show: nothing, where it left the value as it was. */
export function StepValue({ step, capture }: { step: Step; capture: Capture }) {
  const { name, outcome, before, after, match } = step
  if (name === 'read') return after === null ? null : <ShownValue value={after} />
  if (name === 'cut')
    return outcome === 'changed' && before !== null && after !== null ? (
      <ShownValue value={after} cutOff={before.slice(after.length)} />
    ) : null
  if (name === 'privacy')
    return outcome === 'withheld' && capture.sent !== null ? (
      <p class="change">
        <span class="becomes">{text('step_sent')}</span>
        <code class="sent">{capture.sent}</code>
      </p>
    ) : null
  if (name === 'store') {
    if (capture.withheld === null) return capture.value === null ? null : <ShownValue value={capture.value} />
    return (
      <p class="value mono">
        <s>
          <VisibleText value={capture.withheld} />
        </s>
      </p>
    )
  }
  return outcome === 'changed' || outcome === 'stopped' || match ? <Change step={step} /> : null
}
