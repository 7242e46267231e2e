import type { Row } from '../../bridge/panelMessages.ts'
import type { CookieEntry, RequestRow } from '../../bridge/requestsView.ts'
import type { TimelineEntry } from '../../bridge/timelineView.ts'
import { statusOf } from '../../core/model/code.ts'
import { statusWord, typeWord } from '../text.ts'
import type { FilterField } from './fields.ts'
import { tokensOf } from './tokens.ts'

/** One condition; `field` null searches key, value and expression. */
export type Term = { readonly field: FilterField | null; readonly exclude: boolean; readonly value: string }
export type Filter = readonly Term[]

/** Words compare without regard to case and to how they are joined: `CSS_SELECTOR` is `css-selector` is `CSS selector`. */
export const slug = (word: string): string => word.toLowerCase().replaceAll(/[\s_-]+/g, '-')

/** Reads a query. A field without a value yet is no condition, so that typing it hides nothing. */
export const parseFilter = (query: string): Filter =>
  tokensOf(query)
    .map(({ field, exclude, value }) => ({ field, exclude, value: field ? slug(value) : value.toLowerCase() }))
    .filter(({ value }) => value !== '')

const texts: Record<FilterField, (row: Row) => readonly string[]> = {
  status: ({ capture }) => [capture.status, statusWord(capture.status)],
  key: ({ capture }) => [capture.property.key],
  type: ({ capture }) => [capture.property.expressionType, typeWord(capture.property.expressionType)],
  action: ({ action }) => (action ? [action.kind, action.name] : []),
  code: ({ capture }) => [
    ...(capture.reason ? [capture.reason.code] : []),
    ...capture.warnings.map(({ code }) => code),
  ],
}

function holds({ field, value }: Term, row: Row): boolean {
  if (field) return texts[field](row).some((word) => slug(word).includes(value))
  const { capture } = row
  return [capture.property.key, capture.value ?? capture.raw ?? '', capture.property.expression].some((word) =>
    word.toLowerCase().includes(value),
  )
}

const holdsOfEntry = ({ field, value }: Term, { kind, name, url }: TimelineEntry): boolean =>
  field ? [kind, name].some((word) => slug(word).includes(value)) : `${name} ${url}`.toLowerCase().includes(value)

/** Values of the same field are alternatives; everything else must hold together, and nothing excluded may. */
function passes(filter: Filter, holds: (term: Term) => boolean): boolean {
  if (filter.length === 0) return true
  const open = new Set<FilterField>()
  const met = new Set<FilterField>()
  for (const term of filter) {
    const held = holds(term)
    if (term.exclude) {
      if (held) return false
    } else if (term.field === null) {
      if (!held) return false
    } else (held ? met : open).add(term.field)
  }
  return [...open].every((field) => met.has(field))
}

export const matches = (filter: Filter, row: Row): boolean => passes(filter, (term) => holds(term, row))

/** Whether an action stays in the timeline: by `action:` and by free text, which is searched in its name and address. */
export const matchesEntry = (filter: Filter, entry: TimelineEntry): boolean =>
  passes(
    filter.filter(({ field }) => field === null || field === 'action'),
    (term) => holdsOfEntry(term, entry),
  )

/** Whether a capture of a chosen action stays: by the fields that are of captures, as `action:` and free text are of actions. */
export const matchesCapture = (filter: Filter, capture: Row['capture']): boolean =>
  passes(
    filter.filter(({ field }) => field !== null && field !== 'action'),
    (term) => holds(term, { capture, action: null, matches: null }),
  )

const including = (value: string, words: readonly (string | null)[]): boolean =>
  words.some((word) => word !== null && slug(word).includes(value))

/** Whether a request stays: by `status:` and `code:` of its headers, and by free text in what it is and where it goes. */
export const matchesRequest = (filter: Filter, row: RequestRow): boolean =>
  passes(
    filter.filter(({ field }) => field === null || field === 'status' || field === 'code'),
    ({ field, value }) => {
      const codes = [...(row.off ? [row.off.code] : []), ...row.codes]
      if (field === 'code') return including(value, codes)
      if (field === 'status') return including(value, codes.map(statusOf))
      return `${row.method} ${row.url} ${row.api ?? ''} ${row.credentials ?? ''} ${row.arrival ?? ''} ${row.status}`
        .toLowerCase()
        .includes(value)
    },
  )

/** Whether a cookie stays: by `status:`, `code:` and `key:` of who asks for it, and by free text in its name. */
export const matchesCookie = (filter: Filter, { name, keys, verdict }: CookieEntry): boolean =>
  passes(
    filter.filter(({ field }) => field !== 'type' && field !== 'action'),
    ({ field, value }) => {
      if (field === 'key') return including(value, keys)
      const reason = verdict === 'readable' ? null : verdict
      if (field === 'code') return including(value, [reason?.code ?? null])
      if (field === 'status')
        return including(value, [verdict === 'readable' ? verdict : reason && statusOf(reason.code)])
      return name.toLowerCase().includes(value)
    },
  )
