import { children } from '../children.ts'
import { NO_LIMIT } from '../program.ts'
import { literalOf } from '../start.ts'
import { isEmptiable } from '../traits.ts'
import type { GroupNode, Node, RepeatNode } from '../tree.ts'
import type { RuleWarningCode } from '../types.ts'
import { follower } from './follow.ts'
import type { Rewrite } from './render.ts'
import { wholeGroup } from './ruleWarnings.ts'

export type Repair = { rule: string; exact: boolean }

const MAX_ROUNDS = 8
const HEAD = /^\((\?<\w+>)?/

/** How to rewrite a rule so that it doesn't break one restriction; `state.exact` is set back where results may differ. */
export function repairer(
  code: RuleWarningCode,
  rule: string,
  root: Node,
): { repair: Rewrite; state: { exact: boolean } } {
  const state = { exact: true }
  const text = ({ from, to }: Node) => rule.slice(from, to)
  const bare = (node: GroupNode, inner: (child: Node) => string, open: string) =>
    `${text(node).replace(HEAD, open).slice(0, open.length)}${inner(node.body)})`
  const repairs: { readonly [code in RuleWarningCode]: () => Rewrite } = {
    'rule-greedy-group': () => {
      const isFinal = follower(root)
      return (node, inner) => {
        if (node.kind !== 'repeat' || node.mode !== 'greedy' || node.min === node.max || !isFinal.captured(node))
          return null
        const isSame = isFinal.possessive(node)
        if (!isSame) state.exact = false
        return `${inner(node.body)}${rule.slice(node.body.to, node.to)}${isSame ? '+' : '?'}`
      }
    },
    'rule-quantified-group': () => (node, inner) =>
      node.kind === 'repeat' && node.body.kind === 'group' ? ungrouped(node, node.body, rule, inner) : null,
    'rule-many-groups': () => {
      const isReferred = some(root, (node) => node.kind === 'reference' && node.group !== 1)
      return (node, inner) =>
        node.kind === 'group' && node.index > 1 && !isReferred
          ? bare(node, inner, isPlain(node.body) ? '(?>' : '(?:')
          : null
    },
    'rule-needless-group': () => {
      const whole = wholeGroup(root)
      return (node, inner) => {
        if (node !== whole || !whole) return null
        return whole.body.kind === 'choice' && whole !== root ? bare(whole, inner, '(?:') : inner(whole.body)
      }
    },
    'rule-back-reference': () => (node) => (node.kind === 'reference' ? literalGroup(rule, root, node) : null),
  }
  return { repair: repairs[code](), state }
}

/** A repetition of a group without a quantifier on a group; null where there is none that does the same. */
function ungrouped(node: RepeatNode, group: GroupNode, rule: string, inner: (child: Node) => string): string | null {
  const { min, max, mode } = node
  const { body, type } = group
  const head = rule.slice(group.from, body.from)
  const sign = rule.slice(node.sign, node.to)
  const content = inner(body)
  if (body.kind === 'set' && (head === '(?:' || head === '(?>')) return content + sign
  if (body.kind === 'set' && type === 'capture' && mode === 'greedy' && max === NO_LIMIT && min < 2) {
    const most = `${content}*${head}${content})`
    return min === 1 ? most : `(?:${most}|)`
  }
  const whole = head + content + rule.slice(body.to, group.to)
  if (min === 0 && max === 1) return option(head === '(?:' ? content : whole, mode === 'lazy', mode === 'possessive')
  const isUnrolled = max <= MAX_ROUNDS && mode !== 'possessive' && !isEmptiable(body)
  if (!isUnrolled || some(body, (part) => part.kind === 'group' && part.type === 'capture')) return null
  if (type !== 'capture') return whole.repeat(min) + options(whole, max - min, mode === 'lazy')
  return min === max && min > 0 ? `(?:${content})`.repeat(min - 1) + whole : null
}

function option(text: string, isLazy: boolean, isFinal: boolean): string {
  return `${isFinal ? '(?>' : '(?:'}${isLazy ? `|${text}` : `${text}|`})`
}

function options(text: string, count: number, isLazy: boolean): string {
  return count === 0 ? '' : option(text + options(text, count - 1, isLazy), isLazy, false)
}

/** What a back reference stands for, if its group is plain text that has always been matched before it. */
function literalGroup(rule: string, root: Node, node: Node & { kind: 'reference' }): string | null {
  if (/\(\?[a-zA-Z-]+[):]/.test(rule)) return null
  const items = root.kind === 'sequence' ? root.items : []
  const group = items.find((item) => item.kind === 'group' && item.index === node.group)
  if (group?.kind !== 'group' || group.to > node.from) return null
  const parts = group.body.kind === 'sequence' ? group.body.items : [group.body]
  const isText = parts.length > 0 && parts.every((part) => literalOf(part) !== '')
  const text = rule.slice(group.body.from, group.body.to)
  return !isText ? null : parts.length === 1 ? text : `(?:${text})`
}

/** No choice inside, so that an atomic group does the same. */
function isPlain(node: Node): boolean {
  return !some(node, ({ kind }) => kind !== 'set' && kind !== 'sequence')
}

function some(node: Node, test: (node: Node) => boolean): boolean {
  return test(node) || children(node).some((child) => some(child, test))
}
