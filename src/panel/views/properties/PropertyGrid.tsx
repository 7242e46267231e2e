import { useMemo } from 'preact/hooks'
import type { Row } from '../../../bridge/panelMessages.ts'
import { Grid } from '../../parts/Grid.tsx'
import { useStore } from '../../storeContext.ts'
import { text } from '../../text.ts'
import { columns } from './columns.tsx'
import { SORT_COLUMNS, sortBy } from './sort.ts'

type Props = {
  readonly onSelect: (row: Row) => void
  readonly onOpen: (byKeyboard: boolean) => void
  readonly onEscape: () => void
}

const keyOf = ({ capture }: Row) => capture.property.id

export function PropertyGrid({ onSelect, onOpen, onEscape }: Props) {
  const store = useStore()
  const all = useMemo(columns, [])
  const sort = store.sort.value
  return (
    <div class="split-grid properties-grid" data-pane>
      <Grid
        label={text('ui_tab_properties')}
        columns={all}
        items={store.shown.value}
        keyOf={keyOf}
        selected={store.selected.value}
        sort={sort}
        order={`${sort.column} ${sort.descending} ${store.query.value}`}
        onSelect={onSelect}
        onOpen={onOpen}
        onEscape={onEscape}
        onSort={(id) => {
          const column = SORT_COLUMNS.find((name) => name === id)
          if (column) store.sort.value = sortBy(sort, column)
        }}
      />
    </div>
  )
}
