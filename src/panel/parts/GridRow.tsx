// biome-ignore-all lint/a11y/useSemanticElements: a windowed grid can't be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and tells the active row
import { Component, type ComponentChildren } from 'preact'
import type { Column } from './Grid.tsx'

type Props<Item> = {
  readonly item: Item
  readonly row: number
  readonly id: string
  readonly top: number
  readonly selected: boolean
  readonly columns: readonly Column<Item>[]
  readonly separator?: ((item: Item) => ComponentChildren | null) | undefined
}

/** One row; a scroll leaves those that stay alone. */
export class GridRow<Item> extends Component<Props<Item>> {
  override shouldComponentUpdate(next: Props<Item>): boolean {
    const { item, row, selected, columns } = this.props
    return next.item !== item || next.row !== row || next.selected !== selected || next.columns !== columns
  }

  override render({ item, row, id, top, selected, columns, separator }: Props<Item>) {
    const between = separator?.(item) ?? null
    if (between !== null)
      return (
        <div id={id} role="row" class="grid-row separator" style={{ top: `${top}px` }} aria-rowindex={row + 2}>
          <div role="gridcell" class="cell" aria-colindex={1} aria-colspan={columns.length}>
            {between}
          </div>
        </div>
      )
    return (
      <div
        id={id}
        role="row"
        class="grid-row"
        style={{ top: `${top}px` }}
        aria-rowindex={row + 2}
        aria-selected={selected}
        data-odd={row % 2 === 1}
        data-row={row}
      >
        {columns.map((column, position) => (
          <div key={column.id} role="gridcell" aria-colindex={position + 1} class={`cell cell-${column.id}`}>
            {column.render(item)}
          </div>
        ))}
      </div>
    )
  }
}
