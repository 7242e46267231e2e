import { emitProgram } from './emit.ts'
import { parseRule } from './parseRule.ts'
import { SyntaxFault } from './reader.ts'
import type { CompiledRule, RuleWarning } from './types.ts'
import { warningsOf } from './warnings.ts'

/** Longer rules would take too long to read; nobody writes them. */
const MAX_LENGTH = 10_000

/**
 * Compiles a cleanup rule in the dialect of java.util.regex (Java 17, assumption: the vendor never names its engine).
 * Never throws. Compile once per rule and run on many texts.
 */
export function compileRule(rule: string): CompiledRule {
  if (rule.length > MAX_LENGTH) {
    const message = `Longer than ${MAX_LENGTH} characters: not supported here`
    return { ok: false, source: rule, error: { message, position: MAX_LENGTH, unsupported: true } }
  }
  const parsed = parseRule(rule)
  if (parsed instanceof SyntaxFault) {
    const { message, position, unsupported } = parsed
    return { ok: false, source: rule, error: { message, position, ...(unsupported && { unsupported }) } }
  }
  const { groups, root } = parsed
  let warnings: readonly RuleWarning[] | null = null
  return {
    ok: true,
    source: rule,
    groups,
    program: emitProgram(parsed),
    // Worked out when asked for: finding repairs takes longer than compiling.
    get warnings() {
      warnings ??= warningsOf(rule, root)
      return warnings
    },
  }
}
