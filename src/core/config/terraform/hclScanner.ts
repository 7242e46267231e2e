import { placeOf } from '../refusal.ts'

/** Thrown and caught within this room only: where the text stops to be what the reader knows. */
export class HclError extends Error {
  readonly place: [line: string, column: string]
  constructor(
    text: string,
    offset: number,
    readonly what: string,
  ) {
    super(what)
    this.place = placeOf(text, offset)
  }
}

const NAME = /[A-Za-z_][\w-]*/y
const BLANK = /(?:\s|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y
const INLINE_BLANK = /(?:[^\S\n]|\/\*[\s\S]*?\*\/)*/y
const STRING = /"[^"\\\n]*(?:\\.[^"\\\n]*)*"/y
const HEREDOC = /<<(-?)([A-Za-z_]\w*)[^\S\n]*\r?\n([\s\S]*?)^[^\S\n]*\2(?=\s)/my

/** Steps through HCL text, token by token. */
export class HclScanner {
  at = 0
  constructor(readonly text: string) {}

  get sign(): string | undefined {
    return this.text[this.at]
  }
  fail(what: string): never {
    throw new HclError(this.text, this.at, what)
  }
  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (found) this.at += found[0].length
    return found
  }
  skipBlank(): void {
    this.take(BLANK)
  }
  skipInline(): void {
    this.take(INLINE_BLANK)
  }
  name(): string {
    return this.take(NAME)?.[0] ?? this.fail('a name was expected')
  }
  /** A quoted token with its quotes, however many templates are in it. */
  string(): string {
    return this.take(STRING)?.[0] ?? this.template()
  }
  heredoc(): RegExpExecArray {
    return this.take(HEREDOC) ?? this.fail('the heredoc has no end')
  }
  expect(sign: string): void {
    if (this.sign !== sign) this.fail(`“${sign}” was expected`)
    this.at++
  }

  /** A string whose interpolations have strings of their own, `"${f("x")}"`. */
  private template(): string {
    const start = this.at
    let depth = 0
    this.at++
    for (; this.at < this.text.length; this.at++) {
      const sign = this.text[this.at]
      if (sign === '\\') this.at++
      else if (depth > 0 && sign === '{') depth++
      else if (depth > 0 && sign === '}') depth--
      else if ((sign === '$' || sign === '%') && this.text[this.at + 1] === '{') {
        depth++
        this.at++
      } else if (sign === '"' && depth === 0) {
        this.at++
        return this.text.slice(start, this.at)
      }
    }
    this.at = start
    return this.fail('the string has no end')
  }
}
