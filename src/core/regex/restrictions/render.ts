import { children } from '../children.ts'
import type { Node } from '../tree.ts'

/** What to write for a node instead, given what is written for its body; null to leave it. */
export type Rewrite = (node: Node, inner: (child: Node) => string) => string | null

/** The text of a node with everything in it rewritten, once each. */
export function rendered(rule: string, root: Node, rewrite: Rewrite): string {
  const known = new Map<Node, string>()
  const render = (node: Node): string => {
    const text = known.get(node) ?? rewrite(node, render) ?? spliced(rule, node, render)
    known.set(node, text)
    return text
  }
  return render(root)
}

function spliced(rule: string, node: Node, render: (child: Node) => string): string {
  let text = ''
  let at = node.from
  for (const child of children(node)) {
    text += rule.slice(at, child.from) + render(child)
    at = child.to
  }
  return text + rule.slice(at, node.to)
}
