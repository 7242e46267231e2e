import { TESTS } from './assertion.ts'
import { referenceEnd } from './backReference.ts'
import { emitGroup } from './emitGroup.ts'
import { emitRepeat } from './emitRepeat.ts'
import { VERTICAL } from './lines.ts'
import { ACCEPT, type Matcher } from './matcher.ts'
import type { ParsedRule } from './parseRule.ts'
import { widthOf } from './points.ts'
import type { Program, Step } from './program.ts'
import { type Room, Scope } from './scope.ts'
import { firstSet, isAnchored, literalOf, prefixOf } from './start.ts'
import { traits } from './traits.ts'
import type { Node, SetNode } from './tree.ts'
import { graphemeEnd } from './unicode/grapheme.ts'

/** Turns a rule's tree into a program for the matcher. */
export function emitProgram({ root, groups, byPoint }: ParsedRule): Program {
  const { leaks, refers } = traits(root)
  const room: Room = { registers: (groups + 1) * 2, runs: 0, contexts: [], sets: new Map() }
  // Rules whose groups would go wrong can't remember failures.
  const scope = new Scope(room, leaks || refers ? null : [])
  const begin = emit(root, ACCEPT, scope)
  const set = leaks ? null : firstSet(root)
  const first = set && scope.table(set)
  const anchored = isAnchored(root)
  return { ...room, sets: room.sets.size, begin, groups, byPoint, anchored, prefix: leaks ? '' : prefixOf(root), first }
}

/** The step with which a node begins that `next` follows. */
export function emit(node: Node, next: Step, scope: Scope): Step {
  const { from } = node
  switch (node.kind) {
    case 'set':
      return emitSet(node, next, scope)
    case 'sequence':
      return emitSequence(node.items, next, scope)
    case 'choice':
      return emitChoice(node.options, next, scope)
    case 'group':
      return emitGroup(node, next, scope)
    case 'repeat':
      return emitRepeat(node, next, scope)
    case 'reference':
      return emitLong(from, (match) => referenceEnd(match, node.group, node.fold), next, scope)
    case 'assertion': {
      const holds = TESTS[node.test]
      return scope.step(from, (match) => (holds(match, match.at, node.flag) ? next : null), { unit: next.unit })
    }
    case 'newline':
      return emitNewline(from, next, scope)
    case 'grapheme':
      return emitLong(from, (match) => (match.at < match.text.length ? graphemeEnd(match, match.at) : -1), next, scope)
  }
}

/** Emits what is as long as the text has it; its end is -1 where it does not fit. */
function emitLong(from: number, endOf: (match: Matcher) => number, next: Step, scope: Scope): Step {
  return scope.step(from, (match) => {
    const end = endOf(match)
    if (end < 0) return null
    match.at = end
    return next
  })
}

function emitSequence(items: readonly Node[], next: Step, scope: Scope): Step {
  let step = next
  for (let i = items.length - 1; i >= 0; i--) {
    let text = literalOf(items[i])
    for (let before = text && literalOf(items[i - 1]); before; before = literalOf(items[i - 1])) {
      text = before + text
      i--
    }
    const item = items[i] as Node
    step = text ? emitText(item.from, text, step, scope) : emit(item, step, scope)
  }
  return step
}

function emitSet(node: SetNode, next: Step, scope: Scope): Step {
  const literal = literalOf(node)
  if (literal) return emitText(node.from, literal, next, scope)
  const table = scope.table(node.set)
  return scope.step(node.from, (match) => {
    const point = match.point(match.at)
    if (!(point >= 0 && match.holds(table, point))) return null
    match.at += widthOf(point)
    return next
  })
}

function emitText(from: number, text: string, next: Step, scope: Scope): Step {
  const unit = text.charCodeAt(0)
  const { length } = text
  return scope.step(
    from,
    (match) => {
      if (match.text.charCodeAt(match.at) !== unit) return null
      if (length > 1) {
        match.work += length
        if (!match.text.startsWith(text, match.at)) return null
      }
      match.at += length
      return next
    },
    { unit },
  )
}

function emitChoice(options: readonly Node[], next: Step, scope: Scope): Step {
  return options.reduceRight((after: Step | null, option) => {
    const memory = after ? scope.memory() : -1
    const step = emit(option, next, scope)
    return after ? scope.step(option.from, (match) => match.either(memory, step, after)) : step
  }, null) as Step
}

function emitNewline(from: number, next: Step, scope: Scope): Step {
  return scope.step(from, (match) => {
    const { text, at } = match
    const unit = text.charCodeAt(at)
    if (!VERTICAL.has(unit)) return null
    const isPair = unit === 13 && text.charCodeAt(at + 1) === 10
    if (isPair) match.push(at + 1, 0, next)
    match.at += isPair ? 2 : 1
    return next
  })
}
