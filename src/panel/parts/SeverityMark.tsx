import type { Severity } from '../../core/config/problem.ts'
import { text } from '../text.ts'
import { Icon } from './Icon.tsx'

/** A problem's severity as icon, word and colour. */
export const SeverityMark = ({ severity }: { severity: Severity }) => (
  <span class="severity" data-severity={severity}>
    <Icon name={severity === 'error' ? 'error' : 'warning'} />
    <span>{text(`ui_severity_${severity}`)}</span>
  </span>
)
