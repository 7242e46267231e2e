import type { Node } from './tree.ts'

/** What a node consists of, in the order of the rule. */
export function children(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'sequence':
      return node.items
    case 'choice':
      return node.options
    case 'group':
    case 'repeat':
      return [node.body]
    default:
      return []
  }
}
