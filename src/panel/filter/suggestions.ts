import type { Row } from '../../bridge/panelMessages.ts'
import type { ActionSummary } from '../../bridge/timelineView.ts'
import { REASONS, SEVERITY, WARNINGS } from '../../core/model/code.ts'
import { EXPRESSION_TYPES } from '../../core/model/property.ts'
import { FILTER_FIELDS, type FilterField } from './fields.ts'
import { slug } from './filter.ts'
import { tokensOf } from './tokens.ts'

export type Suggestions = {
  /** The part of the query that a suggestion replaces. */
  readonly from: number
  readonly to: number
  readonly options: readonly string[]
}

const MOST = 12
/** Actions whose names are on offer. */
const LAST = 500

/** A word that a query can hold: in quotation marks where it has spaces, and only up to one of its own. */
function quoted(value: string): string {
  const sayable = value.split('"', 1)[0]?.trimEnd() ?? ''
  return /\s/.test(sayable) ? `"${sayable}"` : sayable
}

/** Values that a field can have: those that are there first, then all others that are known. */
const known: Record<FilterField, (rows: readonly Row[], actions: readonly ActionSummary[]) => readonly string[]> = {
  status: (rows) => [...rows.map(({ capture }) => capture.status), ...SEVERITY],
  key: (rows) => rows.map(({ capture }) => capture.property.key),
  type: (rows) => [...rows.map(({ capture }) => capture.property.expressionType), ...EXPRESSION_TYPES].map(slug),
  action: (_, actions) =>
    actions
      .slice(-LAST)
      .flatMap(({ kind, name }) => [kind, name])
      .reverse(),
  code: (rows) => [
    ...rows.flatMap(({ capture }) =>
      [capture.reason, ...capture.warnings].flatMap((note) => (note ? [note.code] : [])),
    ),
    ...Object.values(REASONS).flat(),
    ...WARNINGS,
  ],
}

/** What could stand where the caret is: names of fields, or the values of the field that is being typed. */
export function suggest(
  query: string,
  caret: number,
  rows: readonly Row[],
  actions: readonly ActionSummary[],
): Suggestions {
  const token = tokensOf(query).find(({ start, end }) => start < caret && caret <= end)
  if (!token) return { from: caret, to: caret, options: [] }
  const minus = token.exclude ? '-' : ''
  const { from, to } = { from: token.start, to: token.end }
  const { field, value } = token
  if (field === null) {
    const names = FILTER_FIELDS.filter((name) => value !== '' && name.startsWith(value.toLowerCase()))
    return { from, to, options: names.map((name) => `${minus}${name}:`) }
  }
  const values = [...new Set(known[field](rows, actions))].filter((word) => slug(word).includes(slug(value)))
  const only = values.length === 1 && values[0] === value
  return { from, to, options: only ? [] : values.slice(0, MOST).map((word) => `${minus}${field}:${quoted(word)}`) }
}
