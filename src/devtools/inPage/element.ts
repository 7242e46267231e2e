import { attr, finder } from '@medv/finder'
import type { FoundElement } from './task.ts'

/** Attributes that people put there for others to find the element by. */
const MEANT_FOR_IT = /^(?:data-(?:test|testid|test-id|cy|qa|track|id|name)|itemprop)$/
const PATIENCE_MS = 300

/** In a property everything behind an `@` is an attribute's name, so no part of a selector can have one. */
const isUsable = (value: string): boolean => value !== '' && value.length < 100 && !value.includes('@')

/** An element's selector, by stable attributes rather than by its position where there are any. */
export function elementOf(element: Element): FoundElement | null {
  if (element.nodeType !== 1) return null
  const selector = selectorOf(element)
  if (selector === null) return null
  return { selector, matches: document.querySelectorAll(selector).length, tag: element.localName }
}

function selectorOf(element: Element): string | null {
  for (const { name, value } of element.attributes) {
    const own = `[${CSS.escape(name)}="${CSS.escape(value)}"]`
    if (MEANT_FOR_IT.test(name) && isUsable(value) && document.querySelectorAll(own).length === 1) return own
  }
  try {
    return finder(element, {
      timeoutMs: PATIENCE_MS,
      attr: (name, value) => isUsable(value) && (MEANT_FOR_IT.test(name) || attr(name, value)),
    })
  } catch {
    return null
  }
}

/** The places of those selectors whose first match, which is the one that is read, is the element. */
export const readersOf = (element: Element, selectors: readonly string[]): readonly number[] =>
  selectors.flatMap((selector, index) => {
    try {
      return document.querySelector(selector) === element ? [index] : []
    } catch {
      return []
    }
  })
