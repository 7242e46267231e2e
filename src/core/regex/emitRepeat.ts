import { emit } from './emit.ts'
import { emitLoop } from './emitLoop.ts'
import { emitRounds } from './emitRounds.ts'
import { emitRun } from './emitRun.ts'
import { isCertain, isOpenGroup, isOption } from './measure.ts'
import { NO_LIMIT, type Step } from './program.ts'
import type { Scope } from './scope.ts'
import type { RepeatNode } from './tree.ts'

/** Emits a repetition the way Java goes about it: which choices stay open, and which groups are undone, follows. */
export function emitRepeat(node: RepeatNode, next: Step, scope: Scope): Step {
  const { body, max, from } = node
  if (max === 0 || (body.kind === 'sequence' && body.items.length === 0)) return next
  if (body.kind === 'set') return emitRun(node, body.set, next, scope)
  if (body.kind !== 'group' || !isOpenGroup(node)) return emitRounds(node, null, next, scope)
  if (isOption(node)) {
    const memory = scope.memory()
    const inner = emit(body, next, scope)
    const [first, second] = fork(node, inner, next)
    return scope.step(from, (match) => match.either(memory, first, second))
  }
  return isCertain(body.body) ? emitRounds(node, body, next, scope) : emitLoop(node, body, next, scope)
}

/** What a repetition tries first, and what it leaves for later. */
export function fork({ mode }: RepeatNode, body: Step, next: Step): readonly [Step, Step] {
  return mode === 'lazy' ? [next, body] : [body, next]
}

/** How many different numbers of rounds make a difference to what follows. */
export function roundsThatMatter({ min, max }: RepeatNode): number {
  return (max === NO_LIMIT ? min : max) + 1
}
