import type { RequestRow } from '../../../bridge/requestsView.ts'
import type { Column } from '../../parts/Grid.tsx'
import { arrivalWord, sentence, shortReason, text, timeOf } from '../../text.ts'

/** An address of the page's own origin by its path; of others without what they all begin with. */
function shortUrl(url: string, pageUrl: string): string {
  const own = /^\w+:\/\/[^/]+/.exec(pageUrl)?.[0]
  return own !== undefined && url.startsWith(`${own}/`) ? url.slice(own.length) : url.replace(/^https?:\/\//, '')
}

function counted({ headers, off, api, codes }: RequestRow) {
  if (api === null && !headers) return <span class="short-reason">{text('ui_request_unseen')}</span>
  if (off)
    return (
      <span class="short-reason" title={sentence('reason', off)}>
        {shortReason(off.code)}
      </span>
    )
  if (!headers) return text('ui_counting')
  const { readable, hidden } = headers
  return (
    <span data-attention={hidden > 0} title={codes.map(shortReason).join('\n')}>
      {text('ui_request_counts', readable, hidden)}
    </span>
  )
}

export const requestColumns = (pageUrl: string): readonly Column<RequestRow>[] => [
  { id: 'time', title: text('ui_column_time'), render: ({ startedAt }) => timeOf(startedAt) },
  { id: 'method', title: text('ui_column_method'), render: ({ method }) => <span>{method}</span> },
  {
    id: 'url',
    title: text('ui_column_url'),
    render: ({ url }) => (
      <span class="mono" title={url}>
        {shortUrl(url, pageUrl)}
      </span>
    ),
  },
  { id: 'by', title: text('ui_column_by'), render: ({ api }) => api && text(`ui_api_${api}`) },
  { id: 'answer', title: text('ui_column_status'), render: ({ status }) => (status > 0 ? status : '–') },
  { id: 'credentials', title: text('ui_column_credentials'), render: ({ credentials }) => credentials },
  {
    id: 'arrival',
    title: text('ui_column_arrival'),
    render: ({ arrival }) => arrival && <span>{arrivalWord(arrival)}</span>,
  },
  { id: 'headers', title: text('ui_request_headers'), render: counted },
]
