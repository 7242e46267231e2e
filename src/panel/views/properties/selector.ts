import type { Property } from '../../../core/model/property.ts'

/** The element's selector without the attribute: left of the first `@`. Null for every other source. */
export const selectorOf = ({ expressionType, expression }: Property): string | null =>
  expressionType === 'CSS_SELECTOR' ? (expression.split('@', 1)[0] ?? '') : null
