import { emit } from './emit.ts'
import { emitBehind } from './emitBehind.ts'
import type { Matcher } from './matcher.ts'
import type { Step } from './program.ts'
import type { Scope } from './scope.ts'
import type { GroupNode } from './tree.ts'

export function emitGroup(node: GroupNode, next: Step, scope: Scope): Step {
  const { type, index, body, from, to } = node
  switch (type) {
    case 'plain':
      return emit(body, next, scope)
    case 'capture': {
      const begin = scope.register()
      const inner = emit(body, emitCaptured(to, begin, index, next, scope), scope)
      const open = (match: Matcher) => {
        match.set(begin, match.at)
        return inner
      }
      return scope.step(from, open, inner)
    }
    case 'behind':
    case 'notBehind':
      return emitBehind(node, next, scope)
    default:
      return emitCut(node, next, scope)
  }
}

/** What takes down where a group has matched, if it captures. */
export function emitCaptured(place: number, begin: number, index: number, next: Step, scope: Scope): Step {
  if (index === 0) return next
  const close = (match: Matcher) => {
    setGroup(match, index, match.registers[begin] as number)
    return next
  }
  return scope.step(place, close, { unit: next.unit })
}

/** Has a group captured what stands before the matcher. */
export function setGroup(match: Matcher, index: number, from: number): void {
  if (index === 0) return
  match.set(index * 2, from)
  match.set(index * 2 + 1, match.at)
}

/** Emits a part that is final once it has matched, or, looked for ahead, once it has failed. */
function emitCut({ type, body, from, to }: GroupNode, next: Step, scope: Scope): Step {
  const top = scope.register()
  const begin = scope.register()
  const isLook = type !== 'atomic'
  const isNot = type === 'notAhead'
  // What does not fit is the look itself.
  const close = scope.step(isNot ? from : to, (match) => {
    match.top = match.registers[top] as number
    if (isLook) match.at = match.registers[begin] as number
    return isNot ? null : next
  })
  const inner = emit(body, close, scope.alone(isLook))
  return scope.step(from, (match) => {
    match.registers[top] = match.top
    match.registers[begin] = match.at
    if (isNot) match.push(match.at, 0, next)
    return inner
  })
}
