import type { Assumptions } from '../model/assumption.ts'
import type { RuleMatch } from '../model/capture.ts'
import { note, type Reason, variant } from '../model/code.ts'
import { type CompiledRule, compileRule, type Reached, type RuleError, runRule } from '../regex/index.ts'

export type CleanedUp =
  | { readonly kind: 'kept'; readonly text: string; readonly match?: RuleMatch }
  | { readonly kind: 'stopped'; readonly reason: Reason; readonly match?: RuleMatch }

const compiled = new Map<string, CompiledRule>()
const COMPILED_MAX = 1_000

/** A rule's tree, built once however many values it cleans. */
export function compiledRule(rule: string): CompiledRule {
  const known = compiled.get(rule)
  if (known) return known
  if (compiled.size >= COMPILED_MAX) compiled.clear()
  const fresh = compileRule(rule)
  compiled.set(rule, fresh)
  return fresh
}

/**
 * The second step: the rule is searched for in the text; its one group, else the whole match, is what is left
 * (vendor's page on regular expressions; the dialect, and what happens without a match, are assumptions).
 */
export function cleanUp(text: string, rule: string | null, assumptions: Assumptions): CleanedUp {
  if (!rule) return { kind: 'kept', text }
  const tree = compiledRule(rule)
  const found = runRule(tree, text)
  if (found.outcome === 'invalid') return { kind: 'stopped', reason: invalidRule(rule, found.error) }
  if (found.outcome === 'too-expensive') return { kind: 'stopped', reason: note('rule-too-expensive', rule) }
  if (found.outcome === 'no-match')
    return assumptions.noMatch === 'raw'
      ? { kind: 'kept', text }
      : { kind: 'stopped', reason: noMatch(rule, text, found.reached) }
  const { start, end, groupStart, groupEnd } = found
  const match = { start, end, groupStart, groupEnd }
  if (found.result === null && assumptions.unsetGroup === 'drop')
    return { kind: 'stopped', reason: note('rule-group-unset', rule), match }
  const result = found.result ?? found.match
  return result === ''
    ? { kind: 'stopped', reason: note('rule-empty', rule), match }
    : { kind: 'kept', text: result, match }
}

/** Why a rule is none, with the position; or that it uses what this engine does not know, though Java may. */
export const invalidRule = (rule: string, { message, position, unsupported }: RuleError): Reason =>
  unsupported
    ? variant('unsupported', 'rule-invalid', rule, message, String(position))
    : note('rule-invalid', rule, message, String(position))

/** UTF-16 units of text and rule that a sentence shows. */
const SHOWN = 40

/** No match, and how far the best attempt got: what fitted, and the part of the rule that did not fit behind it. */
function noMatch(rule: string, text: string, reached: Reached | null): Reason {
  if (!reached || reached.index <= reached.start) return note('rule-no-match', rule)
  const fitted = text.slice(Math.max(reached.start, reached.index - SHOWN), reached.index)
  return variant('reached', 'rule-no-match', rule, fitted, rule.slice(reached.position, reached.position + SHOWN))
}
