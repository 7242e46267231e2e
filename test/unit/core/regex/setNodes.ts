import { children } from '../../../../src/core/regex/children.ts'
import type { Node, SetNode } from '../../../../src/core/regex/tree.ts'

/** All sets of a rule, in its order. */
export function setNodes(node: Node): SetNode[] {
  return node.kind === 'set' ? [node] : children(node).flatMap(setNodes)
}
