import type { Warning } from '../../core/model/code.ts'
import type { Reading } from '../../core/model/reading.ts'
import { DocumentFragment, inputType, queryFragment, tagOf, toLowerCase } from '../primordials.ts'
import { attempt, head, split } from '../text.ts'
import { always, type Extractor } from './extractor.ts'
import { compared, missing, NONE, PASSWORD, reading, warned } from './outcome.ts'

const isValid = (selector: string): boolean =>
  attempt(() => {
    queryFragment(new DocumentFragment(), selector)
    return true
  }) ?? false

/**
 * `selector` or `selector@attribute`, split at the first `@` (observed); first match only. Without an attribute the
 * element's `innerText`, or its `textContent` where that is empty.
 */
export const cssSelector: Extractor = (expression) => {
  const parts = split(expression, '@', 3)
  const selector = parts[0] ?? ''
  const attribute = parts[1]
  const shown = head(selector, 200)
  if (!isValid(selector)) return always(missing('selector-invalid', [shown]))
  const read = attribute === undefined ? readText(shown) : readAttribute(shown, attribute)
  return (pass) =>
    compared(pass.changed.querySelector, 'querySelector', (byOriginal) => {
      const element = pass.query(selector, byOriginal)
      return element ? read(element) : missing('selector-no-match', [shown])
    })
}

/** Whether its text is not what the user sees or chose. */
export const isField = (tag: string): boolean => tag === 'input' || tag === 'textarea' || tag === 'select'

const readText =
  (selector: string) =>
  (element: Element): Reading => {
    // biome-ignore lint/performance/useDomNodeTextContent: what the product reads is the rendered text
    const text = (element as HTMLElement).innerText || element.textContent
    const tag = tagOf(element)
    const warnings = isField(tag) ? warned(NONE, 'bare-input', tag) : NONE
    return text ? reading(text, warnings) : missing('selector-empty-text', [selector, tag], warnings)
  }

const readAttribute = (selector: string, attribute: string) => {
  const lower = toLowerCase(attribute)
  const isLive = lower === 'value' || lower === 'checked' || lower === 'selected'
  return (element: Element): Reading => {
    if (lower === 'value' && tagOf(element) === 'input' && attempt(() => inputType(element)) === 'password')
      return reading(PASSWORD, warned(NONE, 'password-field'))
    const text = element.getAttribute(attribute)
    const warnings = isLive ? liveness(element, lower, text) : NONE
    return text === null ? missing('attribute-missing', [selector, attribute], warnings) : reading(text, warnings)
  }
}

/** The HTML attribute does not follow what the user does; say so where the two differ at this moment. */
function liveness(element: Element, attribute: string, text: string | null): readonly Warning[] | undefined {
  const live = (element as unknown as Record<string, unknown>)[attribute]
  const differs =
    typeof live === 'string' ? live !== (text ?? '') : typeof live === 'boolean' && live !== (text !== null)
  return differs ? warned(NONE, 'html-attribute-not-live', attribute) : NONE
}
