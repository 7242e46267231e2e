import type { Row } from '../../../bridge/panelMessages.ts'
import type { Problem } from '../../../core/config/problem.ts'
import type { Property } from '../../../core/model/property.ts'

/** One property of the configuration in use, at its place there, with what is wrong with it, errors first. */
export type Configured = {
  readonly index: number
  readonly property: Property
  readonly problems: readonly Problem[]
}

/** Every property with its problems, in configuration order. */
export function configuredOf(rows: readonly Row[], problems: readonly Problem[]): readonly Configured[] {
  const byKey = new Map<string | null, Problem[]>()
  for (const problem of problems) byKey.set(problem.key, [...(byKey.get(problem.key) ?? []), problem])
  return rows.map(({ capture: { property } }, index) => ({ index, property, problems: byKey.get(property.key) ?? [] }))
}
