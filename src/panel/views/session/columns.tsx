import type { Contributor, SessionRow } from '../../../bridge/sessionView.ts'
import type { Column } from '../../parts/Grid.tsx'
import { Icon } from '../../parts/Icon.tsx'
import { VisibleText } from '../../parts/VisibleText.tsx'
import { sentence, text, timeOf } from '../../text.ts'

/** More than the widest column shows. */
const ROOM = 400

export const SessionValue = ({ value, dataType }: { value: string; dataType: SessionRow['dataType'] }) => (
  <span class={`mono ${dataType === 'STRING' || dataType === 'LONG_STRING' ? 'text-value' : 'number-value'}`}>
    <VisibleText value={value.slice(0, ROOM)} />
  </span>
)

function winnerOf({ winner, value }: SessionRow) {
  if (winner) return <span title={winner.name}>{`${winner.name}, ${timeOf(winner.at)}`}</span>
  return value === null ? null : <span class="quiet">{text('ui_winner_all')}</span>
}

export const sessionColumns = (): readonly Column<SessionRow>[] => [
  {
    id: 'key',
    title: text('ui_column_key'),
    render: ({ property }) => (
      <span class="mono" title={property.displayName}>
        {property.key}
      </span>
    ),
  },
  {
    id: 'aggregation',
    title: text('ui_column_aggregation'),
    render: ({ aggregation, assumed }) => (
      <>
        <span>{aggregation}</span>
        {assumed && (
          <span class="tag" title={text('ui_aggregation_assumed_title')}>
            {text('ui_aggregation_assumed')}
          </span>
        )}
      </>
    ),
  },
  {
    id: 'value',
    title: text('ui_column_session_value'),
    render: ({ value, dataType, note }) =>
      value === null ? (
        <span class="short-reason" title={note ? sentence('report_session', note) : undefined}>
          {note ? sentence('report_session', note) : text('ui_no_value_yet')}
        </span>
      ) : (
        <SessionValue value={value} dataType={dataType} />
      ),
  },
  {
    id: 'from',
    title: text('ui_column_from'),
    render: ({ contributions }) =>
      contributions === 1 ? text('ui_from_action') : text('ui_from_actions', contributions),
  },
  { id: 'winner', title: text('ui_column_winner'), render: winnerOf },
]

export const contributorColumns = (dataType: SessionRow['dataType']): readonly Column<Contributor>[] => [
  { id: 'time', title: text('ui_column_time'), render: ({ action }) => timeOf(action.at) },
  {
    id: 'name',
    title: text('ui_column_name'),
    render: ({ action }) => <span title={action.name}>{action.name}</span>,
  },
  {
    id: 'value',
    title: text('ui_column_value'),
    render: ({ value }) => <SessionValue value={value} dataType={dataType} />,
  },
  {
    id: 'winner',
    title: text('ui_column_winner'),
    render: ({ wins }) =>
      wins && (
        <span class="wins">
          <Icon name="session" />
          {text('ui_wins')}
        </span>
      ),
  },
]
