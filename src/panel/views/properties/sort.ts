import type { Row } from '../../../bridge/panelMessages.ts'
import { SEVERITY } from '../../../core/model/code.ts'
import { typeWord } from '../../text.ts'

export const SORT_COLUMNS = ['status', 'key', 'type', 'value', 'storage'] as const
export type SortColumn = (typeof SORT_COLUMNS)[number]
export type Sort = { readonly column: SortColumn; readonly descending: boolean }

/** What deserves a look first; the configuration's order within one status. */
export const DEFAULT_SORT: Sort = { column: 'status', descending: false }

const collator = new Intl.Collator(undefined, { numeric: true })
const severity = new Map(SEVERITY.map((status, rank) => [status, rank]))

/** What each column compares; rows without a value stand behind those with one in either direction. */
const sortKey: Record<SortColumn, (row: Row) => string | number | null> = {
  status: ({ capture }) => severity.get(capture.status) ?? 0,
  key: ({ capture }) => capture.property.key,
  type: ({ capture }) => typeWord(capture.property.expressionType),
  value: ({ capture }) => capture.value,
  storage: ({ capture }) => [...capture.property.storage].sort().join(),
}

function compare(a: string | number | null, b: string | number | null, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
  return sign * order
}

/** Sorted copy; equal rows keep the configuration's order. */
export function sortRows(rows: readonly Row[], { column, descending }: Sort): readonly Row[] {
  const sign = descending ? -1 : 1
  return rows
    .map((row) => ({ row, by: sortKey[column](row) }))
    .sort((a, b) => compare(a.by, b.by, sign))
    .map(({ row }) => row)
}

/** A click on a column's header: sort by it, or turn round the sort that is there. */
export const sortBy = (current: Sort, column: SortColumn): Sort => ({
  column,
  descending: current.column === column && !current.descending,
})
