import type { Failure } from './failure.ts'

/** Where configurations come from. */
export const SOURCE_NAMES = ['policy', 'file', 'browser-sync', 'config-api', 'url'] as const
export type SourceName = (typeof SOURCE_NAMES)[number]

/** How a text came: from a source, or how the user gave it. */
export const ORIGINS = [
  'policy',
  'file',
  'paste',
  'sample',
  'editor',
  'recording',
  'restored',
  'browser-sync',
  'config-api',
  'url',
] as const
export type Origin = (typeof ORIGINS)[number]

/** One state that an application's configuration had. */
export type Revision = {
  /** SHA-256 of the text, in hexadecimal; the text itself is kept under it. */
  readonly text: string
  readonly origin: Origin
  /** Of the file, the host, or empty. */
  readonly name: string
  /** ms since the epoch. */
  readonly at: number
}

/** What is kept of one application. */
export type Entry = {
  readonly key: string
  readonly id: string | null
  readonly name: string
  /** Newest first, at most `REVISIONS_MAX`. */
  readonly revisions: readonly Revision[]
  /** What each source says now. */
  readonly heads: Readonly<Partial<Record<SourceName, Revision>>>
}

/** How the last attempt at a source went. Times are ms since the epoch. */
export type Check = {
  readonly checkedAt: number
  /** When it last gave what is in use; null: never. */
  readonly goodAt: number | null
  readonly failure: Failure | null
  /** In a row. */
  readonly failures: number
  /** After a failure: not to be asked again by schedule before. */
  readonly retryAt: number
  /** Not to be asked at all before, because the server said so. */
  readonly notBefore: number
}

/** Marks of the answer that a URL gave last, to ask only for a newer one (RFC 9110, section 13). */
export type Validators = { readonly url: string; readonly etag: string | null; readonly lastModified: string | null }

export type ConfigApiSetup = { readonly environment: string; readonly applications: readonly string[] }
export type UrlSetup = { readonly url: string }

export type Setup = {
  readonly configApi: ConfigApiSetup | null
  readonly url: UrlSetup | null
  readonly browserSync: boolean
  /** Minutes between scheduled attempts; 0: only on demand. */
  readonly minutes: number
}

/** Pages that a glob finds show this application. */
export type UrlPattern = { readonly pattern: string; readonly application: string }

/** The user gave up what was their own of an application, in any of the browsers that share it. */
export type Drop = {
  readonly application: string
  /** ms since the epoch; what they gave later is theirs again. */
  readonly at: number
}

/** Everything that is kept about configurations but their texts and the token. */
export type LibraryState = {
  readonly applications: readonly Entry[]
  readonly setup: Setup
  /** What the enterprise policy sets up; it goes before the user's own. */
  readonly locked: Partial<Pick<Setup, 'configApi' | 'url'>>
  readonly checks: Readonly<Partial<Record<SourceName, Check>>>
  readonly validators: Validators | null
  /** Applications that the Config API has to offer; null: not asked yet. */
  readonly offered: readonly { readonly id: string; readonly name: string }[] | null
  readonly patterns: readonly UrlPattern[]
  /** Key of the application that is used on every page; null: chosen by page. */
  readonly pinned: string | null
  /** Key of the application that the user gave, or that a source brought anew, last. */
  readonly last: string | null
  /** Newest first; empty unless the user shares by browser sync. */
  readonly drops: readonly Drop[]
}

export const EMPTY_LIBRARY: LibraryState = {
  applications: [],
  setup: { configApi: null, url: null, browserSync: false, minutes: 60 },
  locked: {},
  checks: {},
  validators: null,
  offered: null,
  patterns: [],
  pinned: null,
  last: null,
  drops: [],
}

/** What holds: the policy's setup, else the user's. A policy that names no applications lets the user choose them. */
export function setupOf({ setup, locked }: Pick<LibraryState, 'setup' | 'locked'>): Setup {
  const { configApi: api } = locked
  if (!api || api.applications.length > 0) return { ...setup, ...locked }
  const own = setup.configApi?.environment === api.environment ? setup.configApi.applications : []
  return { ...setup, ...locked, configApi: { ...api, applications: own } }
}

/** An application's key: its id, else its name. */
export const applicationKey = ({ id, name }: { readonly id: string | null; readonly name: string }): string =>
  id ? id.toUpperCase() : `name:${name}`
