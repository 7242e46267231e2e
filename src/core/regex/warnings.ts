import type { Node } from './tree'
import type { RuleWarning } from './types'

export function warningsOf(_rule: string, _root: Node): RuleWarning[] {
  return []
}
