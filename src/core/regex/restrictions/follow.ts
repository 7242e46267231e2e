import { intersection } from '../charSet.ts'
import { children } from '../children.ts'
import { firstSet } from '../start.ts'
import type { Node, RepeatNode } from '../tree.ts'

/** Nodes looked at behind a repetition. */
const LOOKAHEAD = 20

/** What is known of the repetitions of a rule from where they stand. */
export type Follower = {
  /** Is the repetition inside of a capture group? */
  captured: (node: RepeatNode) => boolean
  /** Does it always do the same if it is possessive? */
  possessive: (node: RepeatNode) => boolean
}

type Place = { isCaptured: boolean; rest: readonly Node[] | null }

export function follower(root: Node): Follower {
  const places = new Map<Node, Place>()
  const visit = (node: Node, isCaptured: boolean, rest: readonly Node[] | null) => {
    if (node.kind === 'repeat') places.set(node, { isCaptured, rest })
    const isCapture = isCaptured || (node.kind === 'group' && node.type === 'capture')
    const isOpen = node.kind !== 'repeat' && (node.kind !== 'group' || node.type === 'capture' || node.type === 'plain')
    const parts = children(node)
    for (const [i, part] of parts.entries()) {
      const after = node.kind === 'sequence' && rest ? [...parts.slice(i + 1, i + 1 + LOOKAHEAD), ...rest] : rest
      visit(part, isCapture, isOpen ? (after?.slice(0, LOOKAHEAD) ?? null) : null)
    }
  }
  visit(root, false, [])
  return {
    captured: (node) => places.get(node)?.isCaptured === true,
    possessive: (node) => {
      const rest = places.get(node)?.rest
      return rest ? isFinal(node, rest) : false
    },
  }
}

/** Can a shorter run never lead to a match, or is it never tried since the rest always matches? */
function isFinal({ body, min }: RepeatNode, rest: readonly Node[]): boolean {
  if (rest.length < LOOKAHEAD && rest.every(alwaysMatches)) return body.kind === 'set' || min < 2
  const first = body.kind === 'set' ? firstSet(...rest) : null
  return body.kind === 'set' && first !== null && intersection(body.set, first).ranges?.length === 0
}

function alwaysMatches(node: Node): boolean {
  if (node.kind === 'repeat') return node.min === 0
  if (node.kind === 'group') return (node.type === 'capture' || node.type === 'plain') && alwaysMatches(node.body)
  return node.kind === 'sequence' && node.items.every(alwaysMatches)
}
