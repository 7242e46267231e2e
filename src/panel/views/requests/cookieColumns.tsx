import type { CookieEntry } from '../../../bridge/requestsView.ts'
import { type Reason, statusOf } from '../../../core/model/code.ts'
import type { Column } from '../../parts/Grid.tsx'
import { StatusMark } from '../../parts/StatusMark.tsx'
import { VisibleText } from '../../parts/VisibleText.tsx'
import { sentence, shortReason, text } from '../../text.ts'

/** More than the widest column shows. */
const ROOM = 400

export const reasonOf = ({ verdict }: CookieEntry): Reason | null => (verdict === 'readable' ? null : verdict)

export function CookieMark({ cookie }: { cookie: CookieEntry }) {
  const reason = reasonOf(cookie)
  if (reason) return <StatusMark status={statusOf(reason.code)} />
  return cookie.verdict === null ? (
    <StatusMark status="waiting" word={text('ui_cookie_unknown')} />
  ) : (
    <StatusMark status="captured" word={text('ui_readable')} />
  )
}

function found(cookie: CookieEntry) {
  const reason = reasonOf(cookie)
  if (reason)
    return (
      <span class="short-reason" title={sentence('reason', reason)}>
        {shortReason(reason.code)}
      </span>
    )
  return (
    cookie.value !== null && (
      <span class="mono text-value">
        <VisibleText value={cookie.value.slice(0, ROOM)} />
      </span>
    )
  )
}

export const cookieColumns = (): readonly Column<CookieEntry>[] => [
  { id: 'status', title: text('ui_column_status'), render: (cookie) => <CookieMark cookie={cookie} /> },
  { id: 'name', title: text('ui_column_cookie'), render: ({ name }) => <span class="mono">{name}</span> },
  { id: 'found', title: text('ui_column_value'), render: found },
  {
    id: 'attributes',
    title: text('ui_column_attributes'),
    render: ({ attributes }) => (
      <span class="mono" title={attributes ?? ''}>
        {attributes}
      </span>
    ),
  },
  { id: 'keys', title: text('ui_column_asked_by'), render: ({ keys }) => <span class="mono">{keys.join(', ')}</span> },
]
