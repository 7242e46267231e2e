import type { Property } from '../model/property.ts'
import type { Configuration } from './configuration.ts'
import type { Problem } from './problem.ts'

/** What a check looks at. */
export type Subject = {
  readonly configuration: Configuration
  /** The properties that could be understood, in configuration order. */
  readonly properties: readonly Property[]
  /** Earlier revisions of the same application; empty: not known. */
  readonly earlier: readonly Configuration[]
  /** Read from a page: keys, types and storage are made up and not to be judged. */
  readonly fromPage: boolean
}

/** One check; gives its problems in configuration order. */
export type Check = (subject: Subject) => readonly Problem[]
