import { literalOf } from './emit.ts'
import type { Node } from './tree.ts'

/** May an attempt succeed only at the text's beginning? */
export function isAnchored(root: Node): boolean {
  const first = root.kind === 'sequence' ? root.items[0] : root
  return first?.kind === 'assertion' && (first.test === 'begin' || first.test === 'searchBegin')
}

/** The literal text that every match begins with. */
export function prefixOf(root: Node): string {
  let prefix = ''
  for (const item of root.kind === 'sequence' ? root.items : [root]) {
    const literal = item.kind === 'set' ? literalOf(item) : ''
    if (!literal) break
    prefix += literal
  }
  return prefix
}

/** Flags by first unit of a match, as in `Program.first`; null where a match may be empty or begin with anything. */
export function firstUnits(root: Node): Uint8Array | null {
  const units = new Uint8Array(257)
  return addFirst(root, units) ? units : null
}

/** Adds what the node may begin with; false where it may match nothing, so that what follows counts too. */
function addFirst(node: Node, units: Uint8Array): boolean {
  switch (node.kind) {
    case 'set':
      for (let unit = 0; unit < 256; unit++) if (node.set.has(unit)) units[unit] = 1
      if ((node.set.ranges?.at(-1) ?? 256) > 255) units[256] = 1
      return true
    case 'sequence':
      return node.items.some((item) => addFirst(item, units))
    case 'choice':
      return node.options.filter((option) => !addFirst(option, units)).length === 0
    case 'group':
      return (node.type === 'capture' || node.type === 'plain' || node.type === 'atomic') && addFirst(node.body, units)
    case 'repeat':
      return addFirst(node.body, units) && node.min > 0
    case 'assertion':
      return false
    default:
      units.fill(1)
      return node.kind !== 'reference'
  }
}
