import type { Row } from '../../../bridge/panelMessages.ts'
import { STEPS, type Step } from '../../../core/model/capture.ts'
import { useStore } from '../../storeContext.ts'
import { decidingStep } from './outcome.ts'
import { StepItem } from './StepItem.tsx'
import { ruleOf } from './stepRule.ts'

const unreached = (name: Step['name']): Step => ({ name, outcome: 'skipped', before: null, after: null })

/** The way of one capture, step by step. */
export function Steps({ row }: { row: Row }) {
  const store = useStore()
  const { capture } = row
  const steps = STEPS.map((name) => capture.steps.find((step) => step.name === name) ?? unreached(name))
  const deciding = decidingStep(capture)
  const decidedAt = steps.findIndex(({ name }) => name === deciding)
  const circumstances = {
    configuration: store.configuration.value,
    settings: store.settings.value,
    signals: store.signals.value,
  }
  return (
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
  )
}
