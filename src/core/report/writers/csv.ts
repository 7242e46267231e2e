import { type CaptureRow, captureRows } from '../captureRow.ts'
import type { ReportWriter } from '../writer.ts'

type Cell = string | number | null

const COLUMNS: Readonly<Record<string, (row: CaptureRow) => Cell>> = {
  page: ({ page }) => page,
  action: ({ action }) => action,
  kind: ({ kind }) => kind,
  name: ({ name }) => name,
  url: ({ url }) => url,
  document: ({ document }) => document,
  frame: ({ frame }) => frame,
  at: ({ at }) => at,
  boundaries: ({ boundaries }) => boundaries,
  key: ({ key }) => key,
  displayName: ({ displayName }) => displayName,
  expressionType: ({ expressionType }) => expressionType,
  expression: ({ expression }) => expression,
  dataType: ({ dataType }) => dataType,
  storage: ({ storage }) => storage.join(' '),
  status: ({ status }) => status,
  reason: ({ reason }) => reason?.code ?? null,
  message: ({ reason }) => reason?.message ?? null,
  raw: ({ raw }) => raw,
  rawLength: ({ rawLength }) => rawLength,
  cut: ({ cut }) => cut,
  cleaned: ({ cleaned }) => cleaned,
  value: ({ value }) => value,
  sent: ({ sent }) => sent,
  withheld: ({ withheld }) => withheld,
  warnings: ({ warnings }) => warnings.map(({ code }) => code).join(' '),
}

/** What a spreadsheet may take for a formula, also behind white space and in full width (OWASP, "CSV Injection"). */
const FORMULA = /^[\s\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/
const SPECIAL = /[",;\r\n]|^\s|\s$/

/** A field by RFC 4180; text that a spreadsheet would run gets an apostrophe in front. */
export function csvField(cell: Cell): string {
  if (cell === null) return ''
  const text = String(cell)
  const safe = FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text
  return SPECIAL.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const line = (cells: readonly Cell[]): string => `${cells.map(csvField).join(',')}\r\n`

/** One capture a row (RFC 4180), safe to open in a spreadsheet. */
export const csv: ReportWriter = {
  name: 'csv',
  ending: '.csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  write: (reported) =>
    line(Object.keys(COLUMNS)) +
    reported
      .flatMap(({ report }) => captureRows(report))
      .map((row) => line(Object.values(COLUMNS).map((cellOf) => cellOf(row))))
      .join(''),
}
