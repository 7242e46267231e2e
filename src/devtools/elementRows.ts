import type { Row } from '../bridge/panelMessages.ts'
import { sourceKey } from '../core/model/source.ts'
import type { InUse } from './configuration.ts'

/** A property that reads an element, and the selector of it. */
export type ElementRow = { readonly row: Row; readonly selector: string }

/** The rows whose property reads an element: by a CSS selector, or as a meta tag. */
export function elementRows(
  { sources, orders }: Pick<InUse, 'sources' | 'orders'>,
  rows: readonly Row[],
): readonly ElementRow[] {
  const selectors = new Map<string, string>()
  for (const [index, order] of orders.entries()) {
    const source = sources[index]
    if (source && 'selector' in order) selectors.set(sourceKey(source.type, source.expression), order.selector)
  }
  return rows.flatMap((row) => {
    const { expressionType, expression } = row.capture.property
    const selector = selectors.get(sourceKey(expressionType, expression))
    return selector === undefined ? [] : [{ row, selector }]
  })
}
