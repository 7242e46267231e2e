import { emitNode } from './emit.ts'
import { type Emitter, NEXT_UNIT } from './emitter.ts'
import { isCertain, isOpenGroup, isOption } from './measure.ts'
import {
  GREEDY,
  GROUP_END,
  GROUP_START,
  JUMP,
  LAZY,
  LOOP_AGAIN,
  LOOP_NEXT,
  LOOP_START,
  NO_LIMIT,
  POSSESSIVE,
  ROUND_AGAIN,
  ROUND_NEXT,
  ROUND_START,
  ROUND_TRY,
  RUN_GREEDY,
  RUN_LAZY,
  RUN_POSSESSIVE,
  SPLIT,
} from './program.ts'
import { isEmptiable } from './traits.ts'
import type { GroupNode, RepeatNode, SetNode } from './tree.ts'

const MODES = { greedy: GREEDY, lazy: LAZY, possessive: POSSESSIVE }
const RUNS = { greedy: RUN_GREEDY, lazy: RUN_LAZY, possessive: RUN_POSSESSIVE }

/** Emits a repetition the way Java goes about it: which choices stay open, and which groups are undone, follows. */
export function emitRepeat(emitter: Emitter, node: RepeatNode): void {
  const { body, max } = node
  if (max === 0 || (body.kind === 'sequence' && body.items.length === 0)) return
  if (body.kind === 'set') emitRun(emitter, node, body)
  else if (body.kind !== 'group' || !isOpenGroup(node)) emitRounds(emitter, node, null)
  else if (isOption(node)) emitOption(emitter, node, body)
  else if (isCertain(body.body)) emitRounds(emitter, node, body)
  else emitLoop(emitter, node, body)
}

function emitRun(emitter: Emitter, { from, min, max, mode }: RepeatNode, { set }: SetNode): void {
  const run = mode === 'possessive' ? -1 : emitter.run()
  const pc = emitter.put(from, RUNS[mode], emitter.set(set), min, max, emitter.slot(), run, -1)
  if (mode === 'possessive') emitter.patch(pc + NEXT_UNIT, -1)
}

function emitOption(emitter: Emitter, { from, mode }: RepeatNode, body: GroupNode): void {
  const split = emitter.put(from, SPLIT, 0, 0, emitter.slot())
  const isLazy = mode === 'lazy'
  const jump = isLazy ? emitter.put(from, JUMP, 0) : -1
  emitter.patch(split + (isLazy ? 2 : 1), emitter.pc)
  if (isLazy) emitter.patch(split + 1, jump)
  emitNode(emitter, body)
  emitter.patch(isLazy ? jump + 1 : split + 2, emitter.pc)
}

/** Rounds that are final each: nothing inside is tried again. The group captures the last round. */
function emitRounds(emitter: Emitter, node: RepeatNode, group: GroupNode | null): void {
  const { from, min, max, mode, body } = node
  const count = emitter.register()
  const begin = emitter.register()
  const mark = emitter.register()
  emitter.put(from, ROUND_START, count)
  let attempt = 0
  emitter.inLoop({ begin: -1, count: { register: count, size: roundsThatMatter(min, max) } }, () => {
    attempt = emitter.put(from, ROUND_TRY, count, begin, mark, min, max, MODES[mode], 0, emitter.slot())
  })
  emitter.put(from, ROUND_AGAIN, attempt)
  emitter.inside('cut', () => emitNode(emitter, group ? group.body : body))
  emitter.put(node.sign, ROUND_NEXT, attempt, group?.index ?? 0)
  emitter.patch(attempt + 7, emitter.pc)
}

function emitLoop(emitter: Emitter, node: RepeatNode, { index, body }: GroupNode): void {
  const { from, min, max, mode } = node
  const size = roundsThatMatter(min, max)
  const count = max === NO_LIMIT && min <= 1 ? -1 : emitter.register()
  const begin = emitter.register()
  const start = emitter.put(from, LOOP_START, count, min, max, MODES[mode], 0)
  emitter.put(from, LOOP_AGAIN, count)
  const again = emitter.put(from, GROUP_START, begin)
  const counted = count < 0 ? null : { register: count, size }
  emitter.inLoop({ begin: isEmptiable(body) ? begin : -1, count: counted }, () => emitNode(emitter, body))
  if (index > 0) emitter.put(node.to, GROUP_END, begin, index)
  emitter.inLoop({ begin: -1, count: counted }, () => {
    emitter.put(node.sign, LOOP_NEXT, count, begin, min, max, MODES[mode], again, emitter.slot())
  })
  emitter.patch(start + 5, emitter.pc)
}

/** How many different numbers of rounds make a difference to what follows. */
function roundsThatMatter(min: number, max: number): number {
  return (max === NO_LIMIT ? min : max) + 1
}
