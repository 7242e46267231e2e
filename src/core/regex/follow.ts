import { type CharSet, intersection, rangeSet } from './charSet.ts'
import { children } from './children.ts'
import type { Node, RepeatNode } from './tree.ts'

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
  const first: CharSet[] = []
  const isKnown = body.kind === 'set' && rest.some((node) => addFirst(node, first)) && !first.includes(ANYTHING)
  return isKnown && first.every((set) => isApart(body.set, set))
}

function alwaysMatches(node: Node): boolean {
  if (node.kind === 'repeat') return node.min === 0
  if (node.kind === 'group') return (node.type === 'capture' || node.type === 'plain') && alwaysMatches(node.body)
  return node.kind === 'sequence' && node.items.every(alwaysMatches)
}

/** What may come next where a line or the text ends. */
const TERMINATORS = rangeSet([10, 10, 13, 13, 0x85, 0x85, 0x2028, 0x2029])
const ANYTHING: CharSet = { ranges: null, has: () => true, narrow: false }

/** Adds what the node may begin with; true where it can't match nothing, or where that is open. */
function addFirst(node: Node, first: CharSet[]): boolean {
  switch (node.kind) {
    case 'set':
      first.push(node.set)
      return true
    case 'sequence':
      return node.items.some((item) => addFirst(item, first))
    case 'choice':
      return node.options.filter((option) => !addFirst(option, first)).length === 0
    case 'assertion':
      first.push(/end$/i.test(node.test) ? TERMINATORS : ANYTHING)
      return true
    case 'repeat':
      return addFirst(node.body, first) && node.min > 0
    case 'group':
      if (node.type === 'capture' || node.type === 'plain' || node.type === 'atomic') return addFirst(node.body, first)
  }
  first.push(ANYTHING)
  return true
}

function isApart(a: CharSet, b: CharSet): boolean {
  const both = intersection(a, b)
  return both.ranges?.length === 0
}
