import type { Messages } from '../../model/sentence.ts'
import { type Words, wordsOf } from '../words.ts'

/** The words of one report in a file that may hold several, with its own anchors. */
export type PageWords = Words & { readonly anchor: (action: number) => string }

export const pageWords = (messages: Messages, report: number): PageWords => ({
  ...wordsOf(messages),
  anchor: (action) => `report-${report + 1}-action-${action}`,
})
