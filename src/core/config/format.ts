import type { Configuration, Draft, FormatName } from './configuration.ts'
import type { Result } from './refusal.ts'

/** One format that a configuration can be written in. Pure; texts are at most `TEXT_MAX` UTF-16 units. */
export type Format = {
  readonly name: FormatName
  /** Whether a text looks like this format, judged by content; cheap, and may err on the side of yes. */
  readonly recognises: (text: string) => boolean
  readonly read: (text: string) => Result<Draft>
  /** Absent where the format is only read. */
  readonly write?: (configuration: Configuration) => Result<string>
}
