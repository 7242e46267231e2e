import type { Chosen } from '../../../bridge/timelineView.ts'
import { propertyFromCall } from '../../../core/config/propertyFromCall.ts'
import type { ApiCall } from '../../../core/derive/apiCalls.ts'
import { Define } from '../../parts/Define.tsx'
import { StatusMark } from '../../parts/StatusMark.tsx'
import { VisibleText } from '../../parts/VisibleText.tsx'
import { durationOf, sentence, text } from '../../text.ts'

/** More of a value than fits one glance. */
const ROOM = 200

function Call({ call: { value, property, status, reason }, startedAt }: { call: ApiCall; startedAt: number }) {
  const after = value.at - startedAt
  return (
    <li class="call" data-status={status} data-key={value.key}>
      <div class="call-head">
        <StatusMark status={status} />
        <code>{value.key}</code>
        <code class="call-value">
          <VisibleText value={value.text.slice(0, ROOM)} />
        </code>
        <span class="spacer" />
        <span class="quiet">{property ? text('ui_api_meant_for', property.key) : text('ui_api_no_property')}</span>
        {!property && !value.container && <Define name={value.key} wanted={propertyFromCall(value)} />}
      </div>
      <p class="quiet">
        <code>{`${value.call}(${value.type})`}</code>
        {value.public && ` · ${text('ui_api_public')}`}
        {' · '}
        {after < 0 ? text('ui_api_before_action', durationOf(-after)) : text('ui_api_at', durationOf(after))}
      </p>
      {reason && (
        <p class="reason" data-status={status}>
          {sentence('reason', reason)}
        </p>
      )}
    </li>
  )
}

/** Every value that the page passed to the JavaScript API in an action, also where no property takes it. */
export const ApiCalls = ({ chosen: { calls, startedAt } }: { chosen: Chosen }) => (
  <section class="calls" aria-label={text('ui_api_calls')}>
    <h3>{text('ui_api_calls')}</h3>
    {calls.length === 0 ? (
      <p class="quiet">{text('ui_api_none')}</p>
    ) : (
      <ol>
        {calls.map((call, index) => (
          <Call key={index} call={call} startedAt={startedAt} />
        ))}
      </ol>
    )}
  </section>
)
