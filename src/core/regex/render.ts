import { children } from './children'
import type { Node } from './tree'

/** What to write for a node instead, given what is written for its body; null to leave it. */
export type Rewrite = (node: Node, inner: (child: Node) => string) => string | null

/** The text of a node with everything in it rewritten. */
export function rendered(rule: string, node: Node, rewrite: Rewrite): string {
  const inner = (child: Node) => rendered(rule, child, rewrite)
  const rewritten = rewrite(node, inner)
  if (rewritten !== null) return rewritten
  let text = ''
  let at = node.from
  for (const child of children(node)) {
    text += rule.slice(at, child.from) + inner(child)
    at = child.to
  }
  return text + rule.slice(at, node.to)
}
