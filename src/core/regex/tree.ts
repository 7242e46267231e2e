import type { CharSet } from './charSet.ts'

/** UTF-16 bounds of a node in the rule. */
export type Span = { from: number; to: number }

export type GroupType = 'capture' | 'plain' | 'atomic' | 'ahead' | 'notAhead' | 'behind' | 'notBehind'
export type RepeatMode = 'greedy' | 'lazy' | 'possessive'
export type Fold = 'none' | 'ascii' | 'unicode'
export type AssertionTest =
  | 'begin'
  | 'end'
  | 'lineBegin'
  | 'lineEnd'
  | 'lastEnd'
  | 'wordBoundary'
  | 'notWordBoundary'
  | 'graphemeBoundary'

/** `point` is set where the set is one literal code point. */
export type SetNode = Span & { kind: 'set'; set: CharSet; point: number | null }
/** `index` is 0 for groups that capture nothing; `reach`, for look-behind only, how far back it may look. */
export type GroupNode = Span & { kind: 'group'; type: GroupType; index: number; body: Node; reach: Reach | null }
/** `sign` is where the quantifier begins. */
export type RepeatNode = Span & { kind: 'repeat'; body: Node; min: number; max: number; mode: RepeatMode; sign: number }
/** `flag`: whether only line feeds end lines, for words whether they are those of Unicode. */
export type AssertionNode = Span & { kind: 'assertion'; test: AssertionTest; flag: boolean }
export type Node =
  | SetNode
  | GroupNode
  | RepeatNode
  | (Span & { kind: 'sequence'; items: readonly Node[] })
  | (Span & { kind: 'choice'; options: readonly Node[] })
  | (Span & { kind: 'reference'; group: number; fold: Fold })
  | AssertionNode
  | (Span & { kind: 'newline' })
  | (Span & { kind: 'grapheme' })

/** Least and greatest length of what a look-behind may match; counted in code points if `byPoint`, else in units. */
export type Reach = { min: number; max: number; byPoint: boolean }
