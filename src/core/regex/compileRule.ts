import type { CompiledRule } from './types'

/**
 * Compiles a cleanup rule in the dialect of java.util.regex (Java 17, assumption: the vendor never names its engine).
 * Never throws. Compile once per rule and run on many texts.
 */
export function compileRule(rule: string): CompiledRule {
  return { ok: false, source: rule, error: { message: 'Not supported here', position: 0, unsupported: true } }
}
