import type { Row } from '../../../bridge/panelMessages.ts'
import type { ExpressionType } from '../../../core/model/property.ts'
import { sourceKey } from '../../../core/model/source.ts'

/** Which property already reads a source; null: none does. */
export function takenBy(rows: readonly Row[]): (type: ExpressionType, expression: string) => string | null {
  const keys = new Map(
    rows.map(({ capture: { property } }) => [sourceKey(property.expressionType, property.expression), property.key]),
  )
  return (type, expression) => keys.get(sourceKey(type, expression)) ?? null
}
