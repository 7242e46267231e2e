import type { LibraryState, Setup, SourceName, UrlPattern } from '../core/library/library.ts'

/** Wishes about sources and applications that the background fulfils, from the panel by way of the devtools page. */
export type SyncWish =
  | { readonly kind: 'setUp'; readonly setup: Setup }
  /** Goes this way once; nothing ever sends a token back. */
  | { readonly kind: 'token'; readonly token: string; readonly keep: boolean }
  | { readonly kind: 'forgetToken' }
  /** Ask a source now; the Config API also which applications it has. */
  | { readonly kind: 'fetch'; readonly source: SourceName }
  /** Use the revision with that text again, as the user's own. */
  | { readonly kind: 'restore'; readonly application: string; readonly text: string }
  /** Give up the user's own version, so that the next source's is used. */
  | { readonly kind: 'drop'; readonly application: string }
  /** Forget an application with its revisions. */
  | { readonly kind: 'forget'; readonly application: string }
  | { readonly kind: 'pin'; readonly application: string | null }
  | { readonly kind: 'patterns'; readonly patterns: readonly UrlPattern[] }

/** What the background tells of the library. */
export type Library = LibraryState & {
  /** Where the token is kept; null: there is none. */
  readonly token: 'session' | 'local' | null
  /** Sources that are being asked. */
  readonly busy: readonly SourceName[]
}
