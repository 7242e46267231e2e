import type { ReportWriter } from '../writer.ts'

/** The report itself; several are an array. */
export const json: ReportWriter = {
  name: 'json',
  ending: '.json',
  mediaType: 'application/json',
  write(reported) {
    const reports = reported.map(({ report }) => report)
    return `${JSON.stringify(reports.length === 1 ? reports[0] : reports, null, 2)}\n`
  },
}
