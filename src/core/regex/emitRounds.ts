import { emit } from './emit.ts'
import { setGroup } from './emitGroup.ts'
import { fork, roundsThatMatter } from './emitRepeat.ts'
import { FRAME } from './matcher.ts'
import type { Step } from './program.ts'
import type { Scope } from './scope.ts'
import type { GroupNode, RepeatNode } from './tree.ts'

/** Emits rounds that are final each: nothing inside is tried again. The group captures the last round. */
export function emitRounds(node: RepeatNode, group: GroupNode | null, next: Step, scope: Scope): Step {
  const { from, sign, min, max, mode, body } = node
  const count = scope.register()
  const begin = scope.register()
  const top = scope.register()
  const memory = scope.inLoop(-1, { register: count, size: roundsThatMatter(node) }).memory()
  const isPossessive = mode === 'possessive'

  const round = scope.step(from, (match) => {
    match.registers[begin] = match.at
    match.registers[top] = match.top
    return inner
  })
  const [first, second] = fork(node, round, next)
  const attempt = scope.step(from, (match) => {
    const rounds = match.registers[count] as number
    if (rounds < min) return round
    return rounds < max ? match.either(isPossessive ? -1 : memory, first, second) : next
  })
  const turn = scope.step(sign, (match) => {
    const { registers, at } = match
    const rounds = registers[count] as number
    const from = registers[begin] as number
    const isFurther = rounds >= min
    match.top = (registers[top] as number) - (isFurther && isPossessive ? FRAME : 0)
    if (isFurther && at === from) return isPossessive ? next : null
    if (group) setGroup(match, group.index, from)
    match.set(count, at === from ? min : rounds + 1)
    return attempt
  })
  const inner = emit(group ? group.body : body, turn, scope.alone(false))
  return scope.step(from, (match) => {
    match.set(count, 0)
    return attempt
  })
}
