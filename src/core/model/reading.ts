import type { Reason, Warning } from './code.ts'

/**
 * What a source gave, as text, or why it gave nothing. Only a reading crosses from the page; everything
 * after it is derived.
 */
export type Reading =
  | {
      readonly kind: 'value'
      /** As the page gave it, at most `LIMITS.rawText` UTF-16 units. */
      readonly text: string
      /** UTF-16 length of the whole. */
      readonly length: number
      /** Only text that was a string is cut to the property's length; anything else becomes text after the cut. */
      readonly form: 'string' | 'other'
      readonly warnings: readonly Warning[]
    }
  | { readonly kind: 'missing'; readonly reason: Reason; readonly warnings: readonly Warning[] }

/** The readings of one action by the names of their sources. */
export type Readings = Pick<ReadonlyMap<string, Reading>, 'get' | typeof Symbol.iterator>
