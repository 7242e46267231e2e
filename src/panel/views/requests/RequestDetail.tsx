import type { ChosenRequest, RequestRow } from '../../../bridge/requestsView.ts'
import { DetailPane } from '../../parts/DetailPane.tsx'
import { IconButton } from '../../parts/IconButton.tsx'
import { arrivalWord, sentence, text, timeOf } from '../../text.ts'
import { useCopy } from '../../useCopy.ts'
import { ReadHeader } from './ReadHeader.tsx'

type Props = {
  readonly row: RequestRow
  readonly chosen: ChosenRequest
  readonly alone: boolean
  readonly onClose: () => void
  readonly onBack: () => void
}

/** How one request went, and which of the configured headers the page could read of its answer. */
export function RequestDetail({ row, chosen, alone, onClose, onBack }: Props) {
  const { copy } = useCopy()
  const { url, method, api, credentials, arrival, off, status, startedAt } = row
  const { chain, headers, byWorker, beforeAttach } = chosen
  const facts = [
    api && text(`ui_api_${api}`),
    status > 0 && text('ui_request_status', status),
    credentials && text('ui_request_credentials', credentials),
    arrival && arrivalWord(arrival),
    byWorker && text('ui_request_by_worker'),
    beforeAttach && text('ui_before_attach'),
  ].filter((fact) => typeof fact === 'string')
  return (
    <DetailPane kind="request-detail" label={text('ui_request_detail', url)} onBack={onBack}>
      <header class="detail-head">
        {alone && <IconButton icon="back" label={text('ui_back')} onClick={onClose} />}
        <h2 class="mono" title={url}>
          {`${method} ${url}`}
        </h2>
        <span class="quiet">{timeOf(startedAt)}</span>
        <span class="spacer" />
        <IconButton icon="copy" label={text('ui_copy_url')} onClick={() => copy(url)} />
        {!alone && <IconButton icon="close" label={text('ui_close')} onClick={onClose} />}
      </header>
      {api === null && (
        <p class="fact quiet">{text(row.headers ? 'ui_request_inferred_title' : 'ui_request_unseen_title')}</p>
      )}
      <p class="fact">{facts.join(' · ')}</p>
      {chain.length > 1 && (
        <ol class="chain" aria-label={text('ui_request_redirects')}>
          {chain.map((address, index) => (
            <li key={index} class="mono">
              {address}
            </li>
          ))}
        </ol>
      )}
      {off && (
        <p class="fact reason" data-status="disabled">
          {sentence('reason', off)}
        </p>
      )}
      {(api !== null || row.headers) && (
        <section class="headers" aria-label={text('ui_request_headers')}>
          <h3>{text('ui_request_headers')}</h3>
          {headers.length === 0 ? (
            <p class="quiet">{text('ui_request_no_headers')}</p>
          ) : (
            <ul>
              {headers.map((header) => (
                <ReadHeader key={header.name} header={header} />
              ))}
            </ul>
          )}
        </section>
      )}
    </DetailPane>
  )
}
