import { captureRows } from '../captureRow.ts'
import type { ReportWriter } from '../writer.ts'

/** One capture a line. */
export const ndjson: ReportWriter = {
  name: 'ndjson',
  ending: '.ndjson',
  mediaType: 'application/x-ndjson',
  write: (reported) =>
    reported
      .flatMap(({ report }) => captureRows(report))
      .map((row) => `${JSON.stringify(row)}\n`)
      .join(''),
}
