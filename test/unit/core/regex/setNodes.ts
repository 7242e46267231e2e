import { children } from '../../../../src/core/regex/children'
import type { Node, SetNode } from '../../../../src/core/regex/tree'

/** All sets of a rule, in its order. */
export function setNodes(node: Node): SetNode[] {
  return node.kind === 'set' ? [node] : children(node).flatMap(setNodes)
}
