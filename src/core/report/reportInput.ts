import type { Check } from '../checks/check.ts'
import type { Application } from '../model/application.ts'
import type { Note } from '../model/code.ts'
import type { Messages } from '../model/sentence.ts'
import type { Recording } from '../session/recording.ts'

/** Everything that a report is made of. */
export type ReportInput = {
  /** The tool's version. */
  readonly tool: string
  /** ms since the epoch. */
  readonly generatedAt: number
  /** Where no action was recorded; else the last action's page counts. */
  readonly page: { readonly url: string; readonly title: string }
  readonly application: Application
  /** Where the configuration is from, such as `file`. */
  readonly source: string
  readonly recording: Recording
  readonly checks: readonly Check[]
  /** Found in the configuration itself; sentences under `problem_<code>`. */
  readonly problems: readonly (Note & { readonly severity: 'error' | 'warning'; readonly key: string | null })[]
  /** Every value is replaced by its length and class. */
  readonly mask: boolean
  readonly messages: Messages
}
