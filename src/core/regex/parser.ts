import type { CharSet } from './charSet.ts'
import { Reader } from './reader.ts'
import type { Node, SetNode } from './tree.ts'

/** Groups inside groups, or classes inside classes, that this engine reads. */
export const MAX_DEPTH = 1000

/** What the parts of the parser share while they read one rule. */
export class Parser {
  readonly reader: Reader
  groups = 0
  depth = 0
  /** Does the rule hold anything but single-unit characters? Java's search then moves by code points. */
  byPoint: boolean
  readonly names = new Map<string, number>()

  constructor(rule: string) {
    this.reader = new Reader(rule)
    this.byPoint = this.reader.points.some((point) => point >= 0xd800 && (point <= 0xdfff || point > 0xffff))
  }

  setNode(set: CharSet, from: number, point: number | null = null): SetNode {
    if (!set.narrow) this.byPoint = true
    return { kind: 'set', set, point, from, to: this.reader.place }
  }

  deeper<T>(read: () => T): T {
    if (++this.depth > MAX_DEPTH) throw this.reader.fault('Nested too deeply: not supported here', true)
    const result = read()
    this.depth--
    return result
  }
}

export const emptyNode = (at: number): Node => ({ kind: 'sequence', items: [], from: at, to: at })
