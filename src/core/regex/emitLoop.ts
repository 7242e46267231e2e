import { emit } from './emit.ts'
import { emitCaptured } from './emitGroup.ts'
import { fork, roundsThatMatter } from './emitRepeat.ts'
import { NO_LIMIT, type Step } from './program.ts'
import type { Scope } from './scope.ts'
import { isEmptiable } from './traits.ts'
import type { GroupNode, RepeatNode } from './tree.ts'

/** Emits rounds whose choices stay open: what has matched in one is tried again another way. */
export function emitLoop(node: RepeatNode, { index, body, to }: GroupNode, next: Step, scope: Scope): Step {
  const { from, sign, min, max } = node
  const isCounted = max !== NO_LIMIT || min > 1
  const count = isCounted ? scope.register() : -1
  const begin = scope.register()
  const counted = isCounted ? { register: count, size: roundsThatMatter(node) } : null
  const memory = scope.inLoop(-1, counted).memory()

  const round = scope.step(from, (match) => {
    if (isCounted) match.set(count, (match.registers[count] as number) + 1)
    match.set(begin, match.at)
    return inner
  })
  const [first, second] = fork(node, round, next)
  const turn = scope.step(sign, (match) => {
    const hasMoved = match.at > (match.registers[begin] as number)
    const rounds = isCounted ? (match.registers[count] as number) : 1
    if (hasMoved && rounds < min) return round
    return hasMoved && rounds < max ? match.either(memory, first, second) : next
  })
  const inner = emit(
    body,
    emitCaptured(to, begin, index, turn, scope),
    scope.inLoop(isEmptiable(body) ? begin : -1, counted),
  )
  return scope.step(from, (match) => {
    if (isCounted) match.set(count, 0)
    return min > 0 ? round : match.either(-1, first, second)
  })
}
