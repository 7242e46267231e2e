import { NO_LIMIT } from './program.ts'
import type { Node, RepeatNode } from './tree.ts'

type Lengths = { min: number; max: number }
/**
 * Lengths in 32-bit arithmetic that overflows, as Java's does: which look-behinds it accepts depends on that, and on its
 * measuring what follows alternatives from zero. `past` is what came up to the last ones.
 */
type Measure = Lengths & { past: Lengths; bounded: boolean; certain: boolean }

const NOTHING: Lengths = { min: 0, max: 0 }

const sum = (a: Lengths, b: Lengths): Lengths => ({ min: (a.min + b.min) | 0, max: (a.max + b.max) | 0 })

/** How far back a look-behind with this body looks; null where Java finds no obvious maximum. */
export function reachOf(body: Node): Lengths | null {
  const { min, max, bounded } = measureOf(body)
  return bounded ? { min, max } : null
}

/** Does Java take every round of a repetition of this body as final, since it sees no choice in it? */
export function isCertain(body: Node): boolean {
  return measureOf(body).certain
}

function measureOf(node: Node): Measure {
  const measure = { ...NOTHING, past: NOTHING, bounded: true, certain: true }
  addWhole(node, measure)
  return measure
}

function add(node: Node, measure: Measure): void {
  switch (node.kind) {
    case 'set':
    case 'newline':
      Object.assign(measure, sum(measure, { min: 1, max: node.kind === 'set' ? 1 : 2 }))
      return
    case 'sequence':
      for (const item of node.items) add(item, measure)
      return
    case 'choice':
      addChoice(node.options, measure)
      return
    case 'group':
      if (isOpen(node)) add(node.body, measure)
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
  measure.past = NOTHING
  add(node, measure)
  Object.assign(measure, sum(measure, measure.past), { past })
}

function addChoice(options: readonly Node[], measure: Measure): void {
  const parts = options.map(measureOf)
  const part = { min: Math.min(...parts.map(({ min }) => min)), max: Math.max(-1, ...parts.map(({ max }) => max)) }
  const past = sum(sum(measure.past, measure), part)
  const bounded = measure.bounded && parts.every((part) => part.bounded)
  Object.assign(measure, NOTHING, { past, bounded, certain: false })
}

function addRepeat(node: RepeatNode, measure: Measure): void {
  const { body, min, max, mode } = node
  const isChoice = isOpenGroup(node)
  if (isOption(node)) {
    if (isChoice) addChoice([body, { kind: 'sequence', items: [], from: 0, to: 0 }], measure)
    else {
      const { min: before } = measure
      addWhole(body, measure)
      measure.min = before
      measure.certain = false
    }
    return
  }
  const part = measureOf(body)
  const isRun = body.kind === 'set' && mode === 'greedy' && max === NO_LIMIT
  if (isRun || (isChoice && !part.certain)) {
    if (isRun) Object.assign(measure, sum(measure, { min, max }))
    else measure.bounded = false
    measure.certain = false
    return
  }
  const whole = sum({ min: Math.imul(part.min, min), max: Math.imul(part.max, max) }, measure)
  measure.bounded &&= part.bounded && whole.max >= measure.max
  measure.min = whole.min < measure.min ? 0xfffffff : whole.min
  measure.max = whole.max
  measure.certain &&= part.certain && min === max
}

/** Java takes `{0,1}` for `?`, which it treats apart from other repetitions. */
export function isOption({ min, max }: RepeatNode): boolean {
  return min === 0 && max === 1
}

/** Is this a group whose rounds take part in matching as such, not by a look or a try that is final? */
export function isOpenGroup({ body, mode }: RepeatNode): boolean {
  return mode !== 'possessive' && isOpen(body)
}

/** Is this a group that only holds together, or captures, what is in it? */
export function isOpen(node: Node): boolean {
  return node.kind === 'group' && (node.type === 'capture' || node.type === 'plain')
}
