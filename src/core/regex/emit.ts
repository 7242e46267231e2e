import { ASSERTIONS } from './assertion.ts'
import { emitRepeat } from './emitRepeat.ts'
import { type Emitter, openEmitter } from './emitter.ts'
import type { ParsedRule } from './parseRule.ts'
import {
  ASSERT,
  BEHIND_END,
  BEHIND_START,
  CHAR,
  CUT_END,
  CUT_START,
  GRAPHEME,
  GROUP_END,
  GROUP_START,
  JUMP,
  MATCH,
  NEWLINE,
  NOT_END,
  NOT_START,
  type Program,
  REFERENCE,
  SET,
  SPLIT,
  TEXT,
} from './program.ts'
import { firstUnits, isAnchored, prefixOf } from './start.ts'
import { traits } from './traits.ts'
import type { GroupNode, Node, Reach, SetNode } from './tree.ts'

const FOLDS = ['none', 'ascii', 'unicode']

/** Turns a rule's tree into a program for the matcher. */
export function emitProgram({ root, groups, byPoint }: ParsedRule): Program {
  const { leaks, refers } = traits(root)
  const emitter = openEmitter(groups, leaks || refers)
  emitNode(emitter, root)
  emitter.put(root.to, MATCH)
  return {
    ...emitter.finish(),
    groups,
    byPoint,
    anchored: isAnchored(root),
    prefix: leaks ? '' : prefixOf(root),
    first: leaks ? null : firstUnits(root),
  }
}

export function emitNode(emitter: Emitter, node: Node): void {
  switch (node.kind) {
    case 'set':
      emitText(emitter, [node])
      break
    case 'sequence':
      emitSequence(emitter, node.items)
      break
    case 'choice':
      emitChoice(emitter, node.options)
      break
    case 'group':
      emitGroup(emitter, node)
      break
    case 'repeat':
      emitRepeat(emitter, node)
      break
    case 'reference':
      emitter.put(node.from, REFERENCE, node.group, FOLDS.indexOf(node.fold))
      break
    case 'assertion':
      emitter.put(node.from, ASSERT, ASSERTIONS.indexOf(node.test))
      break
    case 'newline':
      emitter.put(node.from, NEWLINE)
      break
    case 'grapheme':
      emitter.put(node.from, GRAPHEME)
      break
  }
}

function emitSequence(emitter: Emitter, items: readonly Node[]): void {
  for (let i = 0; i < items.length; ) {
    const literals: SetNode[] = []
    for (let item = items[i]; item?.kind === 'set' && literalOf(item); item = items[++i]) literals.push(item)
    if (literals.length > 0) emitText(emitter, literals)
    else emitNode(emitter, items[i++] as Node)
  }
}

/** The text of a node that stands for one whole character; empty for others, and for lone surrogates. */
export function literalOf({ set, point }: SetNode): string {
  const isOne = point !== null && set.ranges?.length === 2 && set.ranges[0] === set.ranges[1]
  return isOne && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : ''
}

function emitText(emitter: Emitter, nodes: readonly SetNode[]): void {
  const [node] = nodes
  if (!node) return
  const text = nodes.map(literalOf).join('')
  if (text.length === 1) emitter.put(node.from, CHAR, text.charCodeAt(0))
  else if (text) emitter.put(node.from, TEXT, emitter.text(text))
  else emitter.put(node.from, SET, emitter.set(node.set))
}

function emitChoice(emitter: Emitter, options: readonly Node[]): void {
  const jumps: number[] = []
  for (const [i, option] of options.entries()) {
    const isLast = i === options.length - 1
    const split = isLast ? -1 : emitter.put(option.from, SPLIT, 0, 0, emitter.slot())
    if (!isLast) emitter.patch(split + 1, emitter.pc)
    emitNode(emitter, option)
    if (isLast) break
    jumps.push(emitter.put(option.to, JUMP, 0))
    emitter.patch(split + 2, emitter.pc)
  }
  for (const jump of jumps) emitter.patch(jump + 1, emitter.pc)
}

function emitGroup(emitter: Emitter, node: GroupNode): void {
  const { type, index, body, from } = node
  if (type === 'plain') {
    emitNode(emitter, body)
    return
  }
  if (type === 'capture') {
    const begin = emitter.register()
    emitter.put(from, GROUP_START, begin)
    emitNode(emitter, body)
    emitter.put(node.to, GROUP_END, begin, index)
    return
  }
  const mark = emitter.register()
  if (type === 'atomic' || type === 'ahead') {
    const back = type === 'ahead' ? emitter.register() : -1
    emitter.put(from, CUT_START, mark, back)
    emitter.inside(type === 'ahead' ? 'look' : 'cut', () => emitNode(emitter, body))
    emitter.put(node.to, CUT_END, mark, back)
    return
  }
  if (type === 'notAhead') {
    const start = emitter.put(from, NOT_START, mark, 0)
    emitter.inside('look', () => emitNode(emitter, body))
    emitter.put(node.to, NOT_END, mark)
    emitter.patch(start + 2, emitter.pc)
    return
  }
  const { min, max, byPoint } = node.reach as Reach
  const negative = type === 'notBehind' ? 1 : 0
  const start = emitter.put(from, BEHIND_START, mark, emitter.register(), min, max, byPoint ? 1 : 0, negative, 0)
  emitter.inside('behind', () => emitNode(emitter, body))
  emitter.put(node.to, BEHIND_END, start)
  emitter.patch(start + 7, emitter.pc)
}
