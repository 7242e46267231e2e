import { type CharSet, union } from './charSet.ts'
import { LINE_ENDS } from './lines.ts'
import { isOpen } from './measure.ts'
import type { Node } from './tree.ts'

/** May an attempt succeed only at the text's beginning? */
export function isAnchored(root: Node): boolean {
  const first = root.kind === 'sequence' ? root.items[0] : root
  return first?.kind === 'assertion' && first.test === 'begin'
}

/** The literal text that every match begins with. */
export function prefixOf(root: Node): string {
  let prefix = ''
  for (const item of root.kind === 'sequence' ? root.items : [root]) {
    const literal = literalOf(item)
    if (!literal) break
    prefix += literal
  }
  return prefix
}

/** The text of a node that stands for one whole character; empty for others, and for lone surrogates. */
export function literalOf(node: Node | undefined): string {
  if (node?.kind !== 'set' || node.point === null) return ''
  const { point, set } = node
  const isOne = set.ranges?.length === 2 && set.ranges[0] === set.ranges[1]
  return isOne && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : ''
}

/**
 * What the text must go on with for any of the nodes, one behind the other, to match, if it goes on at all; null where
 * they may match nothing, or anything.
 */
export function firstSet(...nodes: readonly Node[]): CharSet | null {
  const sets: CharSet[] = []
  const add = (node: Node): boolean | null => {
    switch (node.kind) {
      case 'set':
        sets.push(node.set)
        return true
      case 'sequence':
        return addAll(node.items)
      case 'choice': {
        const ends = node.options.map(add)
        return ends.includes(null) ? null : ends.every(Boolean)
      }
      case 'assertion':
        if (!/end$/i.test(node.test)) return false
        sets.push(LINE_ENDS)
        return true
      case 'repeat':
        return add(node.body) && node.min > 0
      case 'group':
        return (isOpen(node) || node.type === 'atomic') && add(node.body)
      default:
        return null
    }
  }
  /** Adds up to the first one that can't match nothing; null where it may be anything. */
  const addAll = (items: readonly Node[]): boolean | null => {
    for (const item of items) {
      const isLast = add(item)
      if (isLast !== false) return isLast
    }
    return false
  }
  return addAll(nodes) ? union(sets) : null
}
