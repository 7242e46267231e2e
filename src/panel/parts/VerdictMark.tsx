import { text } from '../text.ts'
import { Icon } from './Icon.tsx'

/** Whether a check holds, as icon, word and colour. */
export const VerdictMark = ({ passed }: { passed: boolean }) => (
  <span class="verdict" data-passed={passed}>
    <Icon name={passed ? 'passed' : 'close'} />
    <span class="status-word">{text(passed ? 'ui_check_passed' : 'ui_check_failed')}</span>
  </span>
)
