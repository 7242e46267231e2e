import type { Warning } from '../../../core/model/code.ts'
import { Icon } from '../../parts/Icon.tsx'
import { sentence, text } from '../../text.ts'

/** Things worth knowing that did not decide what became of the value. */
export const Warnings = ({ warnings }: { warnings: readonly Warning[] }) =>
  warnings.length === 0 ? null : (
    <ul class="warnings" aria-label={text('ui_warnings')}>
      {warnings.map((warning) => (
        <li key={warning.code}>
          <Icon name="warning" />
          <span>{sentence('warning', warning)}</span>
        </li>
      ))}
    </ul>
  )
