import type { Capture, Step, StepName } from '../../../core/model/capture.ts'
import type { MessageKey } from '../../text.ts'

/** The step that a capture's one reason belongs to; null where a value is stored. */
export function decidingStep({ status, reason }: Capture): StepName | null {
  if (!reason) return null
  if (status === 'suppressed') return 'privacy'
  if (status === 'invalid-type') return 'convert'
  if (reason.code === 'beacon-budget') return 'cut'
  return reason.code.startsWith('rule-') ? 'cleanup' : 'read'
}

/** How a step ended, in the word that fits it; `past`: a step before it has decided already. */
export function outcomeKey({ name, outcome }: Step, past: boolean): MessageKey {
  if (name === 'store') return outcome === 'stopped' ? 'step_outcome_not_stored' : 'step_outcome_stored'
  if (outcome === 'skipped') return past ? 'step_outcome_unreached' : 'step_outcome_skipped'
  if (outcome === 'stopped' || outcome === 'withheld') return `step_outcome_${outcome}`
  if (name === 'read') return 'step_outcome_read'
  return name === 'privacy' ? 'step_outcome_allowed' : `step_outcome_${outcome}`
}
