import type { Warning } from '../../core/model/code.ts'
import type { Reading } from '../../core/model/reading.ts'
import { DocumentFragment, inputType, queryFragment, tagOf } from '../primordials.ts'
import { attempt, head } from '../text.ts'
import type { Extractor } from './extractor.ts'
import { compared, missing, NONE, PASSWORD, reading, warned } from './outcome.ts'

const isValid = (selector: string): boolean =>
  attempt(() => {
    queryFragment(new DocumentFragment(), selector)
    return true
  }) ?? false

/** The first match only. Without an attribute its `innerText`, or its `textContent` where that is empty. */
export const cssSelector: Extractor<'CSS_SELECTOR'> = ({ selector, attribute, live }) => {
  const shown = head(selector, 200)
  if (!isValid(selector)) return () => missing('selector-invalid', [shown])
  const read = attribute === null ? readText(shown) : readAttribute(shown, attribute, live)
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
    const text = (element as HTMLElement).innerText || element.textContent
    const tag = tagOf(element)
    const warnings = isField(tag) ? warned(NONE, 'bare-input', tag) : NONE
    return text ? reading(text, warnings) : missing('selector-empty-text', [selector, tag], warnings)
  }

const readAttribute =
  (selector: string, attribute: string, live: string | null) =>
  (element: Element): Reading => {
    if (
      live === 'value' &&
      tagOf(element) === 'input' &&
      attempt(() => inputType(element as HTMLInputElement)) === 'password'
    )
      return reading(PASSWORD, warned(NONE, 'password-field'))
    const text = element.getAttribute(attribute)
    const warnings = live ? liveness(element, live, text) : NONE
    return text === null ? missing('attribute-missing', [selector, attribute], warnings) : reading(text, warnings)
  }

/** The HTML attribute does not follow what the user does; say so where the two differ at this moment. */
function liveness(element: Element, attribute: string, text: string | null): readonly Warning[] | undefined {
  const live = (element as unknown as Record<string, unknown>)[attribute]
  const differs =
    typeof live === 'string' ? live !== (text ?? '') : typeof live === 'boolean' && live !== (text !== null)
  return differs ? warned(NONE, 'html-attribute-not-live', attribute) : NONE
}
