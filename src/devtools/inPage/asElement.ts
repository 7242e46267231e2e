import type { FoundElement } from './task.ts'

/** UTF-16 units; a longer selector is nobody's. */
const LONGEST = 2_000

/** What a task said of an element, as far as it is one; a page could say anything. */
export function asElement(found: unknown): FoundElement | null {
  if (typeof found !== 'object' || found === null) return null
  const { selector, matches, tag } = found as Partial<Record<keyof FoundElement, unknown>>
  if (typeof selector !== 'string' || typeof matches !== 'number' || typeof tag !== 'string') return null
  return selector.length > LONGEST ? null : { selector, matches, tag: tag.slice(0, LONGEST) }
}
