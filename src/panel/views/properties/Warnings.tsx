import type { Warning } from '../../../core/model/code.ts'
import { Icon } from '../../parts/Icon.tsx'
import { sentence, text } from '../../text.ts'
import { useCopy } from '../../useCopy.ts'

/** Things worth knowing that did not decide what became of the value. */
export const Warnings = ({ warnings }: { warnings: readonly Warning[] }) =>
  warnings.length === 0 ? null : (
    <ul class="warnings" aria-label={text('ui_warnings')}>
      {warnings.map((warning, index) => (
        <li key={`${warning.code} ${index}`}>
          <Icon name="warning" />
          <span>
            {sentence('warning', warning)}
            <Repair warning={warning} />
          </span>
        </li>
      ))}
    </ul>
  )

/** The rule to write instead, where one is known, to be copied. */
function Repair({ warning: { code, args } }: { warning: Warning }) {
  const { copy } = useCopy()
  const [, repaired, exact] = args
  if (!code.startsWith('rule-') || repaired === undefined) return null
  return (
    <span class="repair">
      <code class="mono">{repaired}</code>
      <button type="button" class="button" onClick={() => copy(repaired)}>
        {text('ui_copy_repaired')}
      </button>
      {exact === 'differs' && <span class="repair-note">{text('ui_repaired_differs')}</span>}
    </span>
  )
}
