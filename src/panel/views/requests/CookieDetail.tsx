import type { CookieEntry } from '../../../bridge/requestsView.ts'
import { DetailPane } from '../../parts/DetailPane.tsx'
import { IconButton } from '../../parts/IconButton.tsx'
import { ShowSecret } from '../../parts/ShowSecret.tsx'
import { VisibleText } from '../../parts/VisibleText.tsx'
import { sentence, text } from '../../text.ts'
import { CookieMark, reasonOf } from './cookieColumns.tsx'
import { FixLine } from './FixLine.tsx'

type Props = {
  readonly cookie: CookieEntry
  readonly alone: boolean
  readonly onClose: () => void
  readonly onBack: () => void
}

const ROOM = 1_000

/** Whether the page can read one cookie, the rule that hides it, and the line that would change that. */
export function CookieDetail({ cookie, alone, onClose, onBack }: Props) {
  const { name, keys, attributes, from, verdict, value, fix } = cookie
  const reason = reasonOf(cookie)
  return (
    <DetailPane kind="request-detail" label={text('ui_cookie_detail', name)} onBack={onBack}>
      <header class="detail-head">
        {alone && <IconButton icon="back" label={text('ui_back')} onClick={onClose} />}
        <h2 class="mono">{name}</h2>
        <CookieMark cookie={cookie} />
        <span class="spacer" />
        {!alone && <IconButton icon="close" label={text('ui_close')} onClick={onClose} />}
      </header>
      {reason && (
        <p class="fact reason" data-status="blocked">
          {sentence('reason', reason)}
        </p>
      )}
      {verdict === null && <p class="fact quiet">{text('ui_cookie_not_asked')}</p>}
      {fix !== null && <FixLine line={fix} />}
      {value !== null && (
        <p class="fact value mono">
          <VisibleText value={value.slice(0, ROOM)} /> <ShowSecret type="COOKIE" name={name} value={value} />
        </p>
      )}
      <dl class="facts">
        <dt>{text('ui_column_attributes')}</dt>
        <dd class="mono">
          {attributes === null ? text('ui_cookie_unseen') : attributes || text('ui_cookie_no_attributes')}
        </dd>
        {from !== null && (
          <>
            <dt>{text('ui_cookie_from')}</dt>
            <dd class="mono">{from}</dd>
          </>
        )}
        {keys.length > 0 && (
          <>
            <dt>{text('ui_column_asked_by')}</dt>
            <dd class="mono">{keys.join(', ')}</dd>
          </>
        )}
      </dl>
    </DetailPane>
  )
}
