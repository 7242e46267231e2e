import { useMemo } from 'preact/hooks'
import type { ComparedCapture } from '../../../bridge/timelineView.ts'
import { CaptureValue } from '../../parts/CaptureValue.tsx'
import { type Column, Grid } from '../../parts/Grid.tsx'
import { StatusMark } from '../../parts/StatusMark.tsx'
import { useStore } from '../../storeContext.ts'
import { text } from '../../text.ts'

type Props = {
  readonly captures: readonly ComparedCapture[]
  /** There is another action to compare with. */
  readonly compared: boolean
  readonly order: string
}

const keyOf = ({ capture }: ComparedCapture) => capture.property.id

const columnsFor = (compared: boolean): readonly Column<ComparedCapture>[] => [
  { id: 'status', title: text('ui_column_status'), render: ({ capture }) => <StatusMark status={capture.status} /> },
  {
    id: 'key',
    title: text('ui_column_key'),
    render: ({ capture: { property } }) => (
      <span class="mono" title={property.displayName}>
        {property.key}
      </span>
    ),
  },
  ...(compared
    ? [
        {
          id: 'before',
          title: text('ui_column_before'),
          render: ({ before, changed }: ComparedCapture) => changed && before && <CaptureValue capture={before} />,
        },
      ]
    : []),
  {
    id: 'value',
    title: text(compared ? 'ui_column_after' : 'ui_column_value'),
    render: ({ capture, changed }) => (
      <span class="after" data-changed={changed}>
        <CaptureValue capture={capture} />
      </span>
    ),
  },
]

/** What became of every property in the selected action, beside what was before where that is something else. */
export function CaptureGrid({ captures, compared, order }: Props) {
  const store = useStore()
  const columns = useMemo(() => columnsFor(compared), [compared])
  return (
    <div class={`capture-grid ${compared ? 'compared-grid' : ''}`}>
      <Grid
        label={text('ui_tab_properties')}
        columns={columns}
        items={captures}
        keyOf={keyOf}
        selected={store.selected.value}
        sort={null}
        order={order}
        onSelect={({ capture }) => {
          store.selected.value = capture.property.id
        }}
        onOpen={(byKeyboard) => {
          if (byKeyboard && store.chosen.value) store.showSteps(store.chosen.value.action.id)
        }}
      />
    </div>
  )
}
