// biome-ignore-all lint/a11y/useSemanticElements: a windowed grid can't be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and tells the active row
import type { ComponentChildren } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import { GridHeader, type SortState } from './GridHeader.tsx'
import { GridRow } from './GridRow.tsx'
import { passSeparators, roveAfter, rowAfter } from './gridKeys.ts'
import { useAnchor } from './useAnchor.ts'
import { type Follow, useFollow } from './useFollow.ts'
import { useReveal } from './useReveal.ts'
import { useWindow } from './useWindow.ts'
import { topFor } from './window.ts'

/** What tells one item of a grid from the others. */
export type RowKey = number | string

export type Column<Item> = {
  readonly id: string
  readonly title: string
  readonly render: (item: Item) => ComponentChildren
}

type Props<Item> = {
  readonly label: string
  readonly columns: readonly Column<Item>[]
  readonly items: readonly Item[]
  readonly keyOf: (item: Item) => RowKey
  readonly selected: RowKey | null
  /** A second selected row. */
  readonly also?: RowKey | null
  /** What a row says that only separates others and can't be selected; null: it is a row like any other. */
  readonly separator?: (item: Item) => ComponentChildren | null
  /** Null: its order is not the user's to choose. */
  readonly sort: SortState | null
  /** Stays at its end, whatever arrives. */
  readonly follow?: Follow
  /** Changes when the user asks for other rows or another order: the list then starts at its top. */
  readonly order: string
  /** `extend`: with Control, Command or Shift, in addition to what is selected. */
  readonly onSelect: (item: Item, extend: boolean) => void
  readonly onSort?: (column: string) => void
  /** The item that was just selected, or was before, is to be shown in full. */
  readonly onOpen: (byKeyboard: boolean) => void
  /** Without it the key goes on to what is around. */
  readonly onEscape?: () => void
}

export const ROW_HEIGHT = 22

/**
 * A windowed table: one tab stop, the row (or, above the first, the header) told by `aria-activedescendant`.
 * Whatever arrives, the selected row, or else the first visible one, stays where it is on the screen.
 */
export function Grid<Item>(props: Props<Item>) {
  const { label, columns, items, keyOf, selected, also = null, separator, sort, order } = props
  const isSeparator = (item: Item | undefined) => item !== undefined && (separator?.(item) ?? null) !== null
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const { start, end, sync } = useWindow(scroller, items.length, ROW_HEIGHT, props.follow?.on ?? false)
  const slots = useRef(1)
  slots.current = Math.max(slots.current, end - start)
  const [header, setHeader] = useState<number | null>(null)
  const index = selected === null ? -1 : items.findIndex((item) => keyOf(item) === selected)
  const at = index < 0 ? null : index

  const scrollTo = (top: number) => {
    const element = scroller.current
    if (!element || element.scrollTop === top) return
    element.scrollTop = top
    sync()
  }
  const reveal = (row: number) => {
    const element = scroller.current
    if (element) scrollTo(topFor(row, element.scrollTop, element.clientHeight, ROW_HEIGHT, ROW_HEIGHT))
  }

  useReveal(scroller, selected, at, ROW_HEIGHT, reveal)
  useAnchor(scroller, { items, keyOf, at, order, rowHeight: ROW_HEIGHT, scrollTo, reveal })
  useFollow(scroller, items, props.follow, sync)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape') {
      if (!props.onEscape) return
      props.onEscape()
    } else if (header !== null && (event.key === 'Enter' || event.key === ' '))
      props.onSort?.(columns[header]?.id ?? '')
    else if (header !== null && roveAfter(event.key, header, columns.length) !== null)
      setHeader(roveAfter(event.key, header, columns.length))
    else if (event.key === 'Enter') {
      if (at !== null) props.onOpen(true)
    } else {
      const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2)
      const wanted = rowAfter(event.key, header === null ? at : -1, items.length, page)
      if (wanted === null) return
      const next = passSeparators(wanted, at, items.length, (row) => isSeparator(items[row]))
      const item = items[next]
      setHeader(next < 0 && sort !== null ? 0 : null)
      if (item !== undefined) {
        props.onSelect(item, event.shiftKey)
        reveal(next)
      }
    }
    event.preventDefault()
    // What has done something here is not for DevTools as well, whose drawer Esc would open.
    event.stopPropagation()
  }

  const onClick = ({ target, ctrlKey, metaKey, shiftKey }: MouseEvent) => {
    const { row, column } =
      target instanceof Element ? { ...target.closest<HTMLElement>('[data-row], [data-column]')?.dataset } : {}
    if (column !== undefined) props.onSort?.(column)
    const item = row === undefined ? undefined : items[Number(row)]
    if (item === undefined || isSeparator(item)) return
    props.onSelect(item, ctrlKey || metaKey || shiftKey)
    props.onOpen(false)
  }

  const rowId = (row: number) => `${id}-row-${row}`
  const headerId = (column: number) => `${id}-column-${column}`
  const rendered = at !== null && at >= start && at < end
  return (
    <div
      class="grid"
      role="grid"
      ref={scroller}
      tabIndex={0}
      aria-label={label}
      aria-rowcount={items.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable={props.also === undefined ? undefined : true}
      aria-activedescendant={header !== null ? headerId(header) : rendered && at !== null ? rowId(at) : undefined}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onBlur={() => setHeader(null)}
    >
      <GridHeader columns={columns} sort={sort} active={header} idOf={headerId} />
      <div class="grid-body" role="rowgroup" style={{ height: `${items.length * ROW_HEIGHT}px` }}>
        {items.slice(start, end).map((item, offset) => {
          const row = start + offset
          return (
            <GridRow
              // Rows that scroll out lend their elements to those that scroll in.
              key={row % slots.current}
              item={item}
              row={row}
              id={rowId(row)}
              top={row * ROW_HEIGHT}
              selected={row === at || keyOf(item) === also}
              columns={columns}
              separator={separator}
            />
          )
        })}
      </div>
    </div>
  )
}
