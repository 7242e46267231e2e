// biome-ignore-all lint/a11y/useSemanticElements: a windowed grid can't be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and tells the active header
import { Icon } from './Icon.tsx'

export type SortState = { readonly column: string; readonly descending: boolean }

type Props = {
  readonly columns: readonly { readonly id: string; readonly title: string }[]
  readonly sort: SortState | null
  /** The column that the keyboard is on. */
  readonly active: number | null
  readonly idOf: (column: number) => string
}

export const GridHeader = ({ columns, sort, active, idOf }: Props) => (
  <div role="rowgroup" class="grid-head">
    <div role="row" class="grid-row" aria-rowindex={1}>
      {columns.map(({ id, title }, index) => {
        const sorted = sort?.column === id
        return (
          <div
            key={id}
            id={idOf(index)}
            role="columnheader"
            class={`cell cell-${id}`}
            aria-colindex={index + 1}
            aria-sort={sort ? (sorted ? (sort.descending ? 'descending' : 'ascending') : 'none') : undefined}
            data-active={index === active}
            data-column={id}
          >
            <span class="cell-title">{title}</span>
            {sorted && <Icon name={sort.descending ? 'down' : 'up'} />}
          </div>
        )
      })}
    </div>
  </div>
)
