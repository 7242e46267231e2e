import { emitProgram } from './emit.ts'
import { parseRule } from './parseRule.ts'
import { SyntaxFault } from './parser.ts'
import type { CompiledRule } from './types.ts'

/** Longer rules would take too long to read; nobody writes them. */
const MAX_LENGTH = 10_000

/**
 * Compiles a cleanup rule in the dialect of java.util.regex (Java 17, assumption: the vendor never names its engine).
 * Never throws. Compile once per rule and run on many texts.
 */
export function compileRule(rule: string): CompiledRule {
  const parsed = rule.length > MAX_LENGTH ? tooLong() : parseRule(rule)
  if (parsed instanceof SyntaxFault) return { ok: false, source: rule, error: parsed }
  const { groups, root } = parsed
  return { ok: true, source: rule, groups, root, program: emitProgram(parsed) }
}

const tooLong = () =>
  new SyntaxFault(`Longer than ${MAX_LENGTH} characters: not supported here`, MAX_LENGTH, MAX_LENGTH, true)
