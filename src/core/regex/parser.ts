import type { CharSet } from './charSet.ts'
import { isTerminator } from './lines.ts'
import { isSpace, isWide } from './points.ts'
import { unquoted } from './quoted.ts'
import type { SetNode } from './tree.ts'

export const UNIX_LINES = 1
export const IGNORE_CASE = 2
export const COMMENTS = 4
export const MULTILINE = 8
export const DOT_ALL = 32
export const UNICODE_CASE = 64
export const UNICODE_CLASSES = 256

/** Groups inside groups, or classes inside classes, that this engine reads. */
export const MAX_DEPTH = 1000

/** Why a rule can't be read; thrown by the parser and turned into a value where it is called. */
export class SyntaxFault {
  constructor(
    readonly message: string,
    /** Java's index: a code point of the rule with its quotations spelled out; -1 is possible. */
    readonly index: number,
    readonly position: number,
    readonly unsupported: boolean,
  ) {}
}

/**
 * A rule's code points behind a cursor, and what the parts of the parser share while they read them. With the flag `x`,
 * blanks and comments are passed over wherever Java does.
 */
export class Parser {
  cursor = 0
  flags = 0
  groups = 0
  depth = 0
  /** What the rule asks for that this engine lacks; counts only where the rule is valid otherwise. */
  lack: SyntaxFault | null = null
  /** Does the rule hold anything but single-unit characters? Java's search then moves by code points. */
  byPoint: boolean
  readonly names = new Map<string, number>()
  readonly points: readonly number[]
  readonly #offsets: readonly number[]

  constructor(readonly rule: string) {
    const { points, offsets } = unquoted(rule)
    this.points = points
    this.#offsets = offsets
    this.byPoint = points.some(isWide)
  }

  get length(): number {
    return this.points.length
  }

  get atEnd(): boolean {
    return this.cursor >= this.points.length
  }

  /** The point at an index; 0 past the end. */
  at(index: number): number {
    return this.points[index] ?? 0
  }

  /** Where the cursor stands in the rule, in UTF-16 units. */
  get place(): number {
    return this.placeOf(this.cursor)
  }

  placeOf(index: number): number {
    return index < 0 ? 0 : (this.#offsets[index] ?? this.rule.length)
  }

  peek(): number {
    this.#passBlanks()
    return this.at(this.cursor)
  }

  /** The point at the cursor, which moves past it. */
  read(): number {
    this.#passBlanks()
    return this.at(this.cursor++)
  }

  /** Moves past the point at the cursor and looks at the one after it. */
  next(): number {
    this.cursor++
    return this.peek()
  }

  /** Moves past the point at the cursor and the one after it, which it gives; blanks count. */
  skip(): number {
    this.cursor += 2
    return this.at(this.cursor - 1)
  }

  has(flag: number): boolean {
    return (this.flags & flag) !== 0
  }

  fault(message: string, unsupported = false): SyntaxFault {
    const index = this.cursor - 1
    return new SyntaxFault(message, index, this.placeOf(index), unsupported)
  }

  setNode(set: CharSet, from: number, point: number | null = null): SetNode {
    if (!set.narrow) this.byPoint = true
    return { kind: 'set', set, point, from, to: this.place }
  }

  deeper<T>(read: () => T): T {
    if (++this.depth > MAX_DEPTH) throw this.fault('Nested too deeply: not supported here', true)
    const result = read()
    this.depth--
    return result
  }

  #passBlanks(): void {
    if (!this.has(COMMENTS)) return
    for (;;) {
      const point = this.at(this.cursor)
      if (isSpace(point)) this.cursor++
      else if (point === 35) this.#passComment()
      else return
    }
  }

  #passComment(): void {
    do this.cursor++
    while (this.at(this.cursor) !== 0 && !isTerminator(this.at(this.cursor), this.has(UNIX_LINES)))
  }
}
