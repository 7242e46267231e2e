import { needsAttention, SEVERITY, type Status } from '../model/code.ts'
import type { Report, ReportAction, ReportCapture } from './report.ts'

/** How many captures have each status, in order of severity; statuses that none has are left out. */
export function statusCounts(report: Report): readonly (readonly [Status, number])[] {
  const counts = new Map<Status, number>()
  for (const { captures } of report.actions)
    for (const { status } of captures) counts.set(status, (counts.get(status) ?? 0) + 1)
  return SEVERITY.flatMap((status) => {
    const count = counts.get(status)
    return count ? [[status, count] as const] : []
  })
}

/** What somebody has to mend, action by action. */
export const attentionOf = (report: Report): readonly (readonly [ReportAction, ReportCapture])[] =>
  report.actions.flatMap((action) =>
    action.captures.filter(({ status }) => needsAttention(status)).map((capture) => [action, capture] as const),
  )
