import type { TimelineEntry } from '../../../bridge/timelineView.ts'
import type { Column } from '../../parts/Grid.tsx'
import { durationOf, text, timeOf } from '../../text.ts'
import { ActionTags } from './ActionTags.tsx'
import type { TimelineItem } from './timelineItems.ts'

type Counts = NonNullable<TimelineEntry['counts']>

const counted =
  (show: (counts: Counts) => preact.ComponentChildren) =>
  ({ counts }: TimelineEntry) =>
    counts ? show(counts) : text('ui_counting')

const of =
  (render: (entry: TimelineEntry) => preact.ComponentChildren): Column<TimelineItem>['render'] =>
  (item) =>
    item.kind === 'navigation' ? null : render(item)

const Attention = ({ count }: { count: number }) => <span data-attention={count > 0}>{count}</span>

export const timelineColumns = (): readonly Column<TimelineItem>[] => [
  { id: 'time', title: text('ui_column_time'), render: of(({ at }) => timeOf(at)) },
  { id: 'kind', title: text('ui_column_kind'), render: of(({ kind }) => text(`report_kind_${kind}`)) },
  {
    id: 'name',
    title: text('ui_column_name'),
    render: of((entry) => (
      <>
        <span title={entry.url}>{entry.name}</span>
        <ActionTags action={entry} />
      </>
    )),
  },
  { id: 'duration', title: text('ui_column_duration'), render: of(({ durationMs }) => durationOf(durationMs)) },
  { id: 'captured', title: text('ui_column_captured'), render: of(counted(({ captured }) => captured)) },
  {
    id: 'attention',
    title: text('ui_column_attention'),
    render: of(counted(({ attention }) => <Attention count={attention} />)),
  },
  {
    id: 'api',
    title: text('ui_column_api'),
    render: of(
      counted(({ calls, refusedCalls }) => (
        <span data-attention={refusedCalls > 0}>
          {refusedCalls > 0 ? text('ui_api_refused', calls, refusedCalls) : calls}
        </span>
      )),
    ),
  },
]
