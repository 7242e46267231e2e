import { NO_LIMIT } from './program.ts'
import type { Node, RepeatNode } from './tree.ts'

/**
 * Lengths in 32-bit arithmetic that overflows, as Java's does: which look-behinds it accepts depends on that, and on its
 * measuring what follows alternatives from zero. `past` is what came up to the last ones.
 */
type Measure = { min: number; max: number; past: { min: number; max: number }; bounded: boolean; certain: boolean }

const fresh = (): Measure => ({ min: 0, max: 0, past: { min: 0, max: 0 }, bounded: true, certain: true })

/** How far back a look-behind with this body looks; null where Java finds no obvious maximum. */
export function reachOf(body: Node): { min: number; max: number } | null {
  const { min, max, bounded } = measureOf(body)
  return bounded ? { min, max } : null
}

/** Does Java take every round of a repetition of this body as final, since it sees no choice in it? */
export function isCertain(body: Node): boolean {
  return measureOf(body).certain
}

function measureOf(node: Node): Measure {
  const measure = fresh()
  addWhole(node, measure)
  return measure
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
      if (node.type === 'capture' || node.type === 'plain') add(node.body, measure)
      else if (node.type === 'atomic') addWhole(node.body, measure)
      return
    case 'repeat':
      addRepeat(node, measure)
      return
    case 'reference':
      measure.bounded = false
      return
    case 'grapheme':
      measure.certain = false
  }
}

/** Adds a part that Java measures to its end before it goes on. */
function addWhole(node: Node, measure: Measure): void {
  const { past } = measure
  measure.past = { min: 0, max: 0 }
  add(node, measure)
  measure.min = (measure.min + measure.past.min) | 0
  measure.max = (measure.max + measure.past.max) | 0
  measure.past = past
}

function addChoice(options: readonly Node[], measure: Measure): void {
  let min = NO_LIMIT
  let max = -1
  for (const option of options) {
    const part = measureOf(option)
    min = Math.min(min, part.min)
    max = Math.max(max, part.max)
    if (!part.bounded) measure.bounded = false
  }
  const { past } = measure
  measure.past = { min: (past.min + measure.min + min) | 0, max: (past.max + measure.max + max) | 0 }
  measure.min = 0
  measure.max = 0
  measure.certain = false
}

function addRepeat(node: RepeatNode, measure: Measure): void {
  const { body, min, max, mode } = node
  if (body.kind === 'set' && mode === 'greedy' && max === NO_LIMIT) {
    measure.min = (measure.min + min) | 0
    measure.max = (measure.max + NO_LIMIT) | 0
    measure.certain = false
    return
  }
  if (isOption(node)) {
    if (isOpenGroup(node)) {
      addChoice([body, { kind: 'sequence', items: [], from: 0, to: 0 }], measure)
      return
    }
    const { min: before } = measure
    addWhole(body, measure)
    measure.min = before
    measure.certain = false
    return
  }
  const part = measureOf(body)
  if (isOpenGroup(node) && !part.certain) {
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

/** Java takes `{0,1}` for `?`, which it treats apart from other repetitions. */
export function isOption({ min, max }: RepeatNode): boolean {
  return min === 0 && max === 1
}

/** Is this a group whose rounds take part in matching as such, not by a look or a try that is final? */
export function isOpenGroup({ body, mode }: RepeatNode): boolean {
  return mode !== 'possessive' && body.kind === 'group' && (body.type === 'capture' || body.type === 'plain')
}
