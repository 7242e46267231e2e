import type { Messages } from '../model/sentence.ts'
import type { Reported } from './toReport.ts'

export type WriteOptions = {
  readonly messages: Messages
  /** Columns of the terminal; only the table looks at it, and at colour. */
  readonly width: number
  /** Terminal colours; false unless somebody asks for them. */
  readonly colour: boolean
  /** Errors in the configuration count as failures; only JUnit looks at it. */
  readonly strict: boolean
}

/** One format that reports are written in. */
export type ReportWriter = {
  /** As the command line calls it. */
  readonly name: string
  /** Of a file's name, with the dot; null: it is for terminals only. */
  readonly ending: string | null
  readonly mediaType: string
  /** The whole text. Several reports come from several pages, in the order in which these were given. */
  readonly write: (reported: readonly Reported[], options: WriteOptions) => string
}
