import type { RequestHeader } from '../../../bridge/requestsView.ts'
import { fixLines } from '../../../core/exposure/fixLines.ts'
import { statusOf } from '../../../core/model/code.ts'
import { ShowSecret } from '../../parts/ShowSecret.tsx'
import { StatusMark } from '../../parts/StatusMark.tsx'
import { VisibleText } from '../../parts/VisibleText.tsx'
import { sentence, text } from '../../text.ts'
import { FixLine } from './FixLine.tsx'

/** More of a value than fits one glance. */
const ROOM = 400

/** One configured header of a request: what the page could read of it, or why not and what would change that. */
export function ReadHeader({ header: { name, keys, reading } }: { header: RequestHeader }) {
  const reason = reading?.kind === 'missing' ? reading.reason : null
  const status = reason ? statusOf(reason.code) : 'captured'
  return (
    <li class="call" data-header={name.toLowerCase()} data-status={status}>
      <div class="call-head">
        <StatusMark status={status} {...(reason === null && { word: text('ui_readable') })} />
        <code>{name}</code>
        {reading?.kind === 'value' && (
          <code class="call-value">
            <VisibleText value={reading.text.slice(0, ROOM)} />
          </code>
        )}
        {reading?.kind === 'value' && <ShowSecret type="RESPONSE_HEADER" name={name} value={reading.text} />}
        {reading === null && <span class="quiet">{text('ui_header_value_not_kept')}</span>}
        <span class="spacer" />
        <span class="quiet">{keys.join(', ')}</span>
      </div>
      {reason && (
        <p class="reason" data-status={status}>
          {reason.code === 'header-missing'
            ? text('ui_header_missing_here', ...reason.args)
            : sentence('reason', reason)}
        </p>
      )}
      {reason && fixLines(reason).map((line) => <FixLine key={line} line={line} />)}
    </li>
  )
}
