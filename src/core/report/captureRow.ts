import type { ActionKind } from '../model/action.ts'
import type { Report, ReportAction, ReportCapture } from './report.ts'

/** One capture with the action that it is of, for formats with one row a capture. */
export type CaptureRow = {
  readonly page: string
  readonly action: number
  readonly kind: ActionKind
  readonly name: string
  readonly url: string
  readonly document: string
  readonly frame: string
  readonly at: string
  readonly boundaries: ReportAction['boundaries']
} & ReportCapture

/** Every capture of a report, action by action, in configuration order. */
export const captureRows = ({ page, actions }: Report): readonly CaptureRow[] =>
  actions.flatMap(({ id, kind, name, url, document, frame, at, boundaries, captures }) =>
    captures.map((capture) => ({
      page: page.url,
      action: id,
      kind,
      name,
      url,
      document,
      frame,
      at,
      boundaries,
      ...capture,
    })),
  )
