import type { Application } from '../model/application.ts'
import type { Property } from '../model/property.ts'
import { deriveApplication } from './application.ts'
import type { JsonObject } from './json.ts'
import type { Metadata } from './metadata.ts'
import type { Problem } from './problem.ts'

export const FORMAT_NAMES = ['config-api', 'monaco', 'terraform', 'terraform-json', 'page', 'inspector'] as const
export type FormatName = (typeof FORMAT_NAMES)[number]

/** What the Config API keeps beside the application's body, and our own checks; each as its source wrote it. */
export type Companions = {
  readonly dataPrivacy: JsonObject | null
  readonly requestAttributes: readonly JsonObject[]
  readonly keyUserActions: JsonObject | null
  readonly checks: readonly JsonObject[]
}
export const NO_COMPANIONS: Companions = { dataPrivacy: null, requestAttributes: [], keyUserActions: null, checks: [] }

/** What a format reads, before anything is made of it. */
export type Draft = {
  /** The Config API's body of the web application, untouched; what JSON can't hold is verbatim (`verbatim.ts`). */
  readonly body: JsonObject
  readonly companions: Companions
  /** The format that it was first written in; survives our own format. */
  readonly source: FormatName
  /** What only the source format knows, for when it is written in that again. */
  readonly carried: JsonObject
  /** What the format itself noticed. */
  readonly noticed: readonly Problem[]
}

export type Configuration = Draft & {
  readonly application: Application
  readonly metadata: readonly Metadata[]
  /** Fields that have not the type or value that they should have. */
  readonly flaws: readonly Problem[]
  /** Properties that couldn't be understood; their expression names the place, so that they are shown as failed. */
  readonly unread: ReadonlySet<Property>
}

/** Derives from a body what it captures. Never refuses: what can't be understood is a problem. */
export const toConfiguration = (draft: Draft): Configuration => ({ ...draft, ...deriveApplication(draft) })

/** The same configuration with what stands beside it in other files. */
export const withCompanions = (configuration: Configuration, companions: Partial<Companions>): Configuration =>
  toConfiguration({ ...configuration, companions: { ...configuration.companions, ...companions } })

/** A draft of a body alone. */
export const draftOf = (body: JsonObject, source: FormatName, more: Partial<Draft> = {}): Draft => ({
  body,
  source,
  companions: NO_COMPANIONS,
  carried: {},
  noticed: [],
  ...more,
})
