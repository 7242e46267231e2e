import type { Warning } from '../../core/model/code.ts'
import type { Reading } from '../../core/model/reading.ts'
import { tagOf } from '../primordials.ts'
import { head } from '../text.ts'
import type { Extractor } from './extractor.ts'
import { compared, isPassword, missing, NONE, PASSWORD, reading, warned } from './outcome.ts'

/** Whether its text is not what the user sees or chose. */
export const isField = (tag: string): boolean => tag === 'input' || tag === 'textarea' || tag === 'select'

/** The first match only. Without an attribute its `innerText`, or its `textContent` where that is empty. */
export const cssSelector: Extractor<'CSS_SELECTOR'> = ({ selector, attribute, live }, pass) => {
  const shown = (): string => head(selector, 200)
  const isChanged = pass.changed.querySelector
  const read = (byOriginal: boolean): Reading => {
    const element = pass.query(selector, byOriginal)
    if (!element) return missing(element === null ? 'selector-no-match' : 'selector-invalid', [shown()])
    const tag = tagOf(element)
    if (attribute === null) {
      const text = (element as HTMLElement).innerText || element.textContent
      const warnings = isField(tag) ? warned(NONE, 'bare-input', tag) : NONE
      return text ? reading(text, warnings) : missing('selector-empty-text', [shown(), tag], warnings)
    }
    if (live === 'value' && isPassword(element)) return reading(PASSWORD, warned(NONE, 'password-field'))
    const text = element.getAttribute(attribute)
    const warnings = live ? liveness(element, live, text) : NONE
    return text === null ? missing('attribute-missing', [shown(), attribute], warnings) : reading(text, warnings)
  }
  // A page's own function is not asked what the browser doesn't understand.
  return compared(isChanged && pass.query(selector, true) !== undefined, 'querySelector', read)
}

/** The HTML attribute does not follow what the user does; say so where the two differ at this moment. */
function liveness(element: Element, attribute: string, text: string | null): readonly Warning[] | undefined {
  const live = (element as unknown as Record<string, unknown>)[attribute]
  const differs =
    typeof live === 'string' ? live !== (text ?? '') : typeof live === 'boolean' && live !== (text !== null)
  return differs ? warned(NONE, 'html-attribute-not-live', attribute) : NONE
}
