import { isTerminator } from './lines.ts'
import { unquoted } from './quoted.ts'

export const UNIX_LINES = 1
export const IGNORE_CASE = 2
export const COMMENTS = 4
export const MULTILINE = 8
export const DOT_ALL = 32
export const UNICODE_CASE = 64
export const UNICODE_CLASSES = 256

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

export const isDigit = (point: number) => point >= 48 && point <= 57
export const isLetter = (point: number) => (point | 32) >= 97 && (point | 32) <= 122 && point < 128
export const isSpace = (point: number) => point === 32 || (point >= 9 && point <= 13)

/** The rule's code points behind a cursor. With the flag `x`, blanks and comments are passed over wherever Java does. */
export class Reader {
  cursor = 0
  flags = 0
  /** What the rule asks for that this engine lacks; counts only where the rule is valid otherwise. */
  lack: SyntaxFault | null = null
  readonly points: readonly number[]
  readonly #offsets: readonly number[]

  constructor(readonly rule: string) {
    const { points, offsets } = unquoted(rule)
    this.points = points
    this.#offsets = offsets
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
