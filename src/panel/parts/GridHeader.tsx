import { Icon } from './Icon.tsx'

export type SortState = { readonly column: string; readonly descending: boolean }

type Props = {
  readonly columns: readonly { readonly id: string; readonly title: string }[]
  readonly sort: SortState
  /** The column that the keyboard is on. */
  readonly active: number | null
  readonly idOf: (column: number) => string
  readonly onSort: (column: string) => void
}

export const GridHeader = ({ columns, sort, active, idOf, onSort }: Props) => (
  <div role="rowgroup" class="grid-head">
    <div role="row" class="grid-row" aria-rowindex={1}>
      {columns.map(({ id, title }, index) => {
        const sorted = sort.column === id
        return (
          <div
            key={id}
            id={idOf(index)}
            role="columnheader"
            class={`cell cell-${id}`}
            aria-colindex={index + 1}
            aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
            data-active={index === active}
            onClick={() => onSort(id)}
          >
            <span class="cell-title">{title}</span>
            {sorted && <Icon name={sort.descending ? 'down' : 'up'} />}
          </div>
        )
      })}
    </div>
  </div>
)
