import type { Origin } from '../core/library/library.ts'
import type { Note } from '../core/model/code.ts'
import type { ToPage } from './pageMessages.ts'
import type { Library, SyncWish } from './syncMessages.ts'

/** A document as its courier introduces it. */
export type Hello = {
  /** Made up by the courier: a new one is a navigation, whatever the browser's events say. */
  readonly document: string
  readonly url: string
  readonly title: string
  /** ms since the epoch of the document's time origin. */
  readonly timeOrigin: number
  readonly top: boolean
  /** The script was there before the page's own first script. */
  readonly early: boolean
}

/** Courier to background. */
export type FromCourier =
  | { readonly kind: 'hello'; readonly hello: Hello }
  /** Plain data of a bounded size; whether it is a `FromPage` is for the receiver to check. */
  | { readonly kind: 'page'; readonly message: object }
  /** Messages from the page that were no such data; a running total. */
  | { readonly kind: 'refused'; readonly count: number }

/** Background to courier. `released`: the tab is not inspected; take everything back. */
export type ToCourier = { readonly kind: 'page'; readonly message: ToPage } | { readonly kind: 'released' }

/** Devtools page to background. `document: null` addresses every frame of the tab. */
export type FromToolbox =
  | { readonly kind: 'toolbox'; readonly tabId: number }
  | { readonly kind: 'page'; readonly document: string | null; readonly message: ToPage }
  /** What the user gave; said again until the library has it. */
  | { readonly kind: 'configuration'; readonly stored: StoredConfiguration }
  | { readonly kind: 'checks'; readonly stored: StoredChecks }
  | { readonly kind: 'sync'; readonly wish: SyncWish }
  /** Asks for the text of a revision, by its hash. */
  | { readonly kind: 'text'; readonly hash: string }

/** Background to devtools page. */
export type ToToolbox =
  | { readonly kind: 'hello'; readonly frameId: number; readonly hello: Hello }
  /** As its courier took it: not yet checked. */
  | { readonly kind: 'page'; readonly document: string; readonly message: object }
  | { readonly kind: 'refused'; readonly document: string; readonly count: number }
  | { readonly kind: 'gone'; readonly document: string }
  | { readonly kind: 'checks'; readonly sets: readonly StoredChecks[] }
  | { readonly kind: 'library'; readonly library: Library }
  | { readonly kind: 'text'; readonly hash: string; readonly text: string | null }
  | { readonly kind: 'access'; readonly access: Access }
  /** What the user has to know of something that he wished for. */
  | { readonly kind: 'said'; readonly note: Note }

/** Whether our scripts may run in the inspected page. */
export type Access = 'granted' | 'withheld' | 'restricted'

/** A configuration as it is kept: the text that the user gave, to the letter, so that nothing in it is lost. */
export type StoredConfiguration = {
  readonly text: string
  readonly source: Origin
  /** Of the file, the host, or empty. */
  readonly name: string
  /** ms since the epoch. */
  readonly savedAt: number
}

/** The set of checks that belongs to a configuration, as it is kept: the text of a file of checks. */
export type StoredChecks = {
  /** The application's id, or else its name. */
  readonly of: string
  readonly text: string
  /** ms since the epoch. */
  readonly savedAt: number
}
