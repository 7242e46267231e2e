import { children } from './children.ts'
import { isCertain, isOpen, isOpenGroup, isOption } from './measure.ts'
import type { Node } from './tree.ts'

/**
 * `refers`: there are back references. `leaks`: a group captures inside something whose choices are final; Java does not
 * undo such a capture when the attempt fails later.
 */
export type Traits = { leaks: boolean; refers: boolean }

export function traits(root: Node): Traits {
  const found = { leaks: false, refers: false }
  visit(root, false, found)
  return found
}

function visit(node: Node, isFinal: boolean, found: Traits): void {
  switch (node.kind) {
    case 'reference':
      found.refers = true
      return
    case 'group':
      if (node.type === 'capture' && isFinal) found.leaks = true
      visit(node.body, isFinal || !isOpen(node), found)
      return
    case 'repeat': {
      const { body } = node
      if (body.kind !== 'group' || !isOpenGroup(node)) visit(body, true, found)
      else if (isOption(node) || !isCertain(body.body)) visit(body, isFinal, found)
      else {
        if (isFinal && body.type === 'capture') found.leaks = true
        visit(body.body, true, found)
      }
      return
    }
    default:
      for (const child of children(node)) visit(child, isFinal, found)
  }
}

/** May the node match the empty text? Errs on the side of yes. */
export function isEmptiable(node: Node): boolean {
  switch (node.kind) {
    case 'set':
    case 'newline':
    case 'grapheme':
      return false
    case 'sequence':
      return node.items.every(isEmptiable)
    case 'choice':
      return node.options.some(isEmptiable)
    case 'group':
      return !(isOpen(node) || node.type === 'atomic') || isEmptiable(node.body)
    case 'repeat':
      return node.min === 0 || isEmptiable(node.body)
    default:
      return true
  }
}
