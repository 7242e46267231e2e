import type { Failure } from '../../core/library/failure.ts'
import type { Drop, LibraryState, Origin, SourceName } from '../../core/library/library.ts'

/** A configuration's text as a source gives it. */
export type Document = {
  readonly text: string
  readonly origin: Origin
  /** Of the file, the host, or empty. */
  readonly name: string
  /** ms since the epoch; absent: now. */
  readonly at?: number
}

export type Gathered =
  | {
      readonly kind: 'documents'
      readonly documents: readonly Document[]
      /** The source has nothing else. */
      readonly complete: boolean
      /** What else is to be kept with them. */
      readonly also?: Partial<Pick<LibraryState, 'validators' | 'locked'>>
      /** What the user gave up in another browser. */
      readonly drops?: readonly Drop[]
    }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** Where configurations come from: one file a source. */
export type Source = {
  readonly name: SourceName
  /** Asked by the schedule; the others tell of their changes themselves. */
  readonly scheduled: boolean
  /** What the source has now; null where it isn't set up. Never throws. */
  readonly gather: (state: LibraryState) => Promise<Gathered | null>
}
