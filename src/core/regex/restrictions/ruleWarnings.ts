import { children } from '../children.ts'
import { parseRule } from '../parseRule.ts'
import { SyntaxFault } from '../parser.ts'
import type { GroupNode, Node } from '../tree.ts'
import type { CompiledRule, RuleWarning, RuleWarningCode } from '../types.ts'
import { rendered } from './render.ts'
import { type Repair, repairer } from './repair.ts'

type Finding = { code: RuleWarningCode; from: number; to: number }

const known = new WeakMap<CompiledRule, readonly RuleWarning[]>()

/**
 * The restrictions of the vendor's page on regular expressions that a rule breaks, in the order of their codes, each
 * with the rule to write instead; none for an invalid rule. Worked out once: repairs take longer than compiling.
 */
export function ruleWarnings(rule: CompiledRule): readonly RuleWarning[] {
  const warnings = known.get(rule) ?? (rule.ok ? warningsOf(rule.source, rule.root) : [])
  known.set(rule, warnings)
  return warnings
}

function warningsOf(rule: string, root: Node): RuleWarning[] {
  const findings = findingsIn(root)
  const repairs = new Map<RuleWarningCode, Repair | null>()
  for (const { code } of findings) if (!repairs.has(code)) repairs.set(code, repairOf(rule, root, code))
  return findings.map(({ code, from, to }) => {
    const repair = repairs.get(code) ?? null
    return { code, position: from, length: to - from, repaired: repair?.rule ?? null, exact: repair?.exact ?? false }
  })
}

/** The rule without any warning of the code; null where no such form is known. */
function repairOf(rule: string, root: Node, code: RuleWarningCode): Repair | null {
  if (rule.includes('\\Q')) return null
  const { repair, state } = repairer(code, rule, root)
  const repaired = rule.slice(0, root.from) + rendered(rule, root, repair) + rule.slice(root.to)
  const parsed = parseRule(repaired)
  const isFree = !(parsed instanceof SyntaxFault) && findingsIn(parsed.root).every((finding) => finding.code !== code)
  return isFree ? { rule: repaired, exact: state.exact } : null
}

function findingsIn(root: Node): Finding[] {
  const found: Finding[] = []
  const groups: GroupNode[] = []
  const visit = (node: Node, isCaptured: boolean) => {
    const { from, to } = node
    if (node.kind === 'repeat') {
      if (node.body.kind === 'group') found.push({ code: 'rule-quantified-group', from, to })
      if (isCaptured && node.mode === 'greedy' && node.min < node.max) {
        found.push({ code: 'rule-greedy-group', from: node.sign, to })
      }
    }
    if (node.kind === 'reference') found.push({ code: 'rule-back-reference', from, to })
    const isCapture = node.kind === 'group' && node.type === 'capture'
    if (isCapture) groups.push(node)
    for (const child of children(node)) visit(child, isCaptured || isCapture)
  }
  visit(root, false)
  for (const { from, to } of groups.slice(1)) found.push({ code: 'rule-many-groups', from, to })
  const whole = groups.length === 1 && found.every(({ code }) => code !== 'rule-back-reference') && wholeGroup(root)
  if (whole) found.push({ code: 'rule-needless-group', from: whole.from, to: whole.to })
  return found
}

/** The group that captures all that the rule matches. */
export function wholeGroup(root: Node): GroupNode | null {
  const items = root.kind === 'sequence' ? root.items : [root]
  const matching = items.filter(({ kind }) => kind !== 'assertion')
  const [only] = matching
  return matching.length === 1 && only?.kind === 'group' && only.type === 'capture' ? only : null
}
