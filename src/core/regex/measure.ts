import { NO_LIMIT } from './program'
import type { Node, RepeatNode } from './tree'

/** Lengths in 32-bit arithmetic that overflows, as Java's does: which look-behinds it accepts depends on that. */
type Measure = { min: number; max: number; bounded: boolean; certain: boolean }

const fresh = (): Measure => ({ min: 0, max: 0, bounded: true, certain: true })

/** How far back a look-behind with this body looks; null where Java finds no obvious maximum. */
export function reachOf(body: Node): { min: number; max: number } | null {
  const measure = fresh()
  add(body, measure)
  return measure.bounded ? { min: measure.min, max: measure.max } : null
}

/** Does Java take every round of a repetition of this body as final, since it sees no choice in it? */
export function isCertain(body: Node): boolean {
  const measure = fresh()
  add(body, measure)
  return measure.certain
}

function add(node: Node, measure: Measure): void {
  switch (node.kind) {
    case 'set':
      measure.min = (measure.min + 1) | 0
      measure.max = (measure.max + 1) | 0
      return
    case 'newline':
      measure.min = (measure.min + 1) | 0
      measure.max = (measure.max + 2) | 0
      return
    case 'sequence':
      for (const item of node.items) add(item, measure)
      return
    case 'choice':
      addChoice(node.options, measure)
      return
    case 'group':
      if (node.type === 'capture' || node.type === 'plain' || node.type === 'atomic') add(node.body, measure)
      return
    case 'repeat':
      addRepeat(node, measure)
      return
    case 'reference':
      measure.bounded = false
  }
}

function addChoice(options: readonly Node[], measure: Measure): void {
  let min = NO_LIMIT
  let max = -1
  for (const option of options) {
    const part = fresh()
    add(option, part)
    min = Math.min(min, part.min)
    max = Math.max(max, part.max)
    if (!part.bounded) measure.bounded = false
  }
  measure.min = (measure.min + min) | 0
  measure.max = (measure.max + max) | 0
  measure.certain = false
}

function addRepeat(node: RepeatNode, measure: Measure): void {
  const { body, min, max, mode, option } = node
  if (body.kind === 'set' && mode === 'greedy' && max === NO_LIMIT) {
    measure.min = (measure.min + min) | 0
    measure.max = (measure.max + NO_LIMIT) | 0
    measure.certain = false
    return
  }
  if (option) {
    const { min: before } = measure
    add(body, measure)
    measure.min = before
    measure.certain = false
    return
  }
  const part = fresh()
  add(body, part)
  const isLoop = mode !== 'possessive' && isQuantifiedGroup(body) && !part.certain
  if (isLoop) {
    measure.bounded = false
    measure.certain = false
    return
  }
  const least = (Math.imul(part.min, min) + measure.min) | 0
  const most = (Math.imul(part.max, max) + measure.max) | 0
  measure.bounded = measure.bounded && part.bounded && most >= measure.max
  measure.min = least < measure.min ? 0xfffffff : least
  measure.max = most
  measure.certain = measure.certain && part.certain && min === max
}

/** Groups that take part in matching as such, not through a single look or a single atomic try. */
export function isQuantifiedGroup(body: Node): boolean {
  return body.kind === 'group' && (body.type === 'capture' || body.type === 'plain')
}
