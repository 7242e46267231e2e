import { note, type ReasonCode } from '../model/code.ts'
import type { Order } from './order.ts'

const MOST_SHOWN = 200

/** The first units of a text, for a sentence. */
export const shown = (text: string): string => text.slice(0, MOST_SHOWN)

/** A source that can't be read at all, and why; the reason's words are cut to 200 units. */
export const unreadable = (expression: string, code: ReasonCode, ...args: string[]): Order => ({
  type: 'UNREADABLE',
  expression: shown(expression),
  reading: { kind: 'missing', reason: note(code, ...args.map(shown)), warnings: [] },
})
