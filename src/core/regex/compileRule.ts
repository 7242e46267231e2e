import { emitProgram } from './emit'
import { parseRule } from './parseRule'
import { SyntaxFault } from './reader'
import type { CompiledRule } from './types'
import { warningsOf } from './warnings'

/**
 * Compiles a cleanup rule in the dialect of java.util.regex (Java 17, assumption: the vendor never names its engine).
 * Never throws. Compile once per rule and run on many texts.
 */
export function compileRule(rule: string): CompiledRule {
  const parsed = parseRule(rule)
  if (parsed instanceof SyntaxFault) {
    const { message, position, unsupported } = parsed
    return { ok: false, source: rule, error: { message, position, ...(unsupported && { unsupported }) } }
  }
  const { groups, root } = parsed
  return { ok: true, source: rule, groups, warnings: warningsOf(rule, root), program: emitProgram(parsed) }
}
