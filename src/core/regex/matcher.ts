import { HOLDS, isTerminator } from './assertion.ts'
import { referenceEnd } from './backReference.ts'
import { behindStart, earlier } from './behind.ts'
import { RUN_SIZE } from './emitter.ts'
import { Failures } from './failures.ts'
import {
  ASSERT,
  BEHIND_END,
  BEHIND_START,
  CHAR,
  CUT_END,
  CUT_START,
  GRAPHEME,
  GROUP_END,
  GROUP_START,
  JUMP,
  LAZY,
  LOOP_AGAIN,
  LOOP_NEXT,
  LOOP_START,
  MATCH,
  NEWLINE,
  NOT_END,
  NOT_START,
  POSSESSIVE,
  type Program,
  REFERENCE,
  ROUND_AGAIN,
  ROUND_NEXT,
  ROUND_START,
  ROUND_TRY,
  RUN_GREEDY,
  RUN_LAZY,
  RUN_POSSESSIVE,
  SET,
  SPLIT,
  TEXT,
} from './program.ts'
import { Runs } from './run.ts'
import { hasHigh, lowTable, type SetTable } from './setTable.ts'
import { CHOICE, EARLIER, FAILED, LONGER, RESTORE, SHORTER, Stack } from './stack.ts'
import type { Reached } from './types.ts'
import { graphemeEnd } from './unicode/grapheme.ts'

/** Failures are remembered only once an evaluation has turned out to be long: most never do. */
const REMEMBER_AFTER = 4096

/** One evaluation of a program on a text: attempts from one position after the other share what they have learnt. */
export class Matcher {
  isOver = false
  reached: Reached | null = null
  readonly registers: Int32Array
  readonly #stack = new Stack()
  readonly #runs: Runs
  readonly #failures: Failures
  #furthest = 0
  #steps = 0

  constructor(
    readonly program: Program,
    readonly text: string,
    readonly budget: number,
    readonly hasPairs: boolean,
  ) {
    this.registers = new Int32Array(program.registers).fill(-1)
    this.#runs = new Runs(program, text, hasPairs)
    this.#failures = new Failures(program, text)
  }

  get steps(): number {
    return this.#steps + (this.#runs.looks >> 3)
  }

  /**
   * Tries to match from `start` on; gives the end, or -1 where there is no match or the budget is spent (`isOver`).
   * Groups that captured are in `registers`, by twice their number; what Java does not undo stays from earlier attempts.
   */
  attempt(start: number): number {
    const { program, text, registers, hasPairs } = this
    const { code, sets, texts } = program
    const stack = this.#stack
    const runs = this.#runs
    const failures = this.#failures
    stack.top = 0
    let pc = 0
    let at = start
    let steps = this.#steps
    run: for (;;) {
      if (++steps + (runs.looks >> 3) > this.budget) {
        this.isOver = true
        break
      }
      switch (code[pc]) {
        case CHAR:
          if (text.charCodeAt(at) !== code[pc + 1]) break
          at++
          pc += 2
          continue
        case SET: {
          if (at >= text.length) break
          const table = sets[code[pc + 1] as number] as SetTable
          const point = hasPairs ? (text.codePointAt(at) as number) : text.charCodeAt(at)
          if (point < 256 ? lowTable(table)[point] === 0 : !hasHigh(table, point)) break
          at += point > 0xffff ? 2 : 1
          pc += 2
          continue
        }
        case TEXT: {
          const literal = texts[code[pc + 1] as number] as string
          if (!text.startsWith(literal, at)) break
          at += literal.length
          pc += 2
          continue
        }
        case RUN_GREEDY:
        case RUN_LAZY: {
          const slot = code[pc + 4] as number
          if (this.#isKnown(slot, at, steps)) break
          const isLazy = code[pc] === RUN_LAZY
          const end = runs.reach(pc, at)
          if (end > at && end > this.#furthest) this.#note(pc + RUN_SIZE, end, start)
          const { least } = runs
          if (least < 0) break
          const next = isLazy ? runs.longer(pc, least, end, registers) : runs.shorter(pc, end, least, registers)
          if (next < 0) break
          if (isLazy) stack.push(LONGER, pc, next, end)
          else stack.push(SHORTER, pc, next, least)
          at = next
          pc += RUN_SIZE
          continue
        }
        case RUN_POSSESSIVE: {
          const end = runs.reach(pc, at)
          if (runs.least < 0) {
            if (end > at && end > this.#furthest) this.#note(pc, end, start)
            break
          }
          at = end
          pc += RUN_SIZE
          continue
        }
        case SPLIT:
          if (this.#isKnown(code[pc + 3] as number, at, steps)) break
          stack.push(CHOICE, code[pc + 2] as number, at, 0)
          pc = code[pc + 1] as number
          continue
        case JUMP:
          pc = code[pc + 1] as number
          continue
        case GROUP_START:
          this.#set(code[pc + 1] as number, at)
          pc += 2
          continue
        case GROUP_END: {
          const group = (code[pc + 2] as number) * 2
          this.#set(group, registers[code[pc + 1] as number] as number)
          this.#set(group + 1, at)
          pc += 3
          continue
        }
        case LOOP_START: {
          const count = code[pc + 1] as number
          const next = code[pc + 5] as number
          if (count >= 0) this.#set(count, 0)
          if ((code[pc + 2] as number) === 0) {
            if (code[pc + 4] === LAZY) {
              stack.push(CHOICE, pc + 6, at, 0)
              pc = next
              continue
            }
            stack.push(CHOICE, next, at, 0)
          }
          pc += 6
          continue
        }
        case LOOP_AGAIN: {
          const count = code[pc + 1] as number
          if (count >= 0) this.#set(count, (registers[count] as number) + 1)
          pc += 2
          continue
        }
        case LOOP_NEXT: {
          const count = code[pc + 1] as number
          const hasMoved = at > (registers[code[pc + 2] as number] as number)
          const rounds = count < 0 ? 1 : (registers[count] as number)
          const again = (code[pc + 6] as number) - 2
          if (hasMoved && rounds < (code[pc + 3] as number)) pc = again
          else if (!hasMoved || rounds >= (code[pc + 4] as number)) pc += 8
          else if (this.#isKnown(code[pc + 7] as number, at, steps)) break
          else if (code[pc + 5] === LAZY) {
            stack.push(CHOICE, again, at, 0)
            pc += 8
          } else {
            stack.push(CHOICE, pc + 8, at, 0)
            pc = again
          }
          continue
        }
        case ROUND_START:
          this.#set(code[pc + 1] as number, 0)
          pc += 2
          continue
        case ROUND_TRY: {
          const rounds = registers[code[pc + 1] as number] as number
          if (rounds >= (code[pc + 4] as number)) {
            const next = code[pc + 7] as number
            if (rounds >= (code[pc + 5] as number)) {
              pc = next
              continue
            }
            if (code[pc + 6] !== POSSESSIVE && this.#isKnown(code[pc + 8] as number, at, steps)) break
            if (code[pc + 6] === LAZY) {
              stack.push(CHOICE, pc + 9, at, 0)
              pc = next
              continue
            }
            stack.push(CHOICE, next, at, 0)
          }
          pc += 9
          continue
        }
        case ROUND_AGAIN: {
          const attempt = code[pc + 1] as number
          registers[code[attempt + 2] as number] = at
          registers[code[attempt + 3] as number] = stack.top
          pc += 2
          continue
        }
        case ROUND_NEXT: {
          const attempt = code[pc + 1] as number
          const count = code[attempt + 1] as number
          const min = code[attempt + 4] as number
          const mode = code[attempt + 6] as number
          const rounds = registers[count] as number
          const begin = registers[code[attempt + 2] as number] as number
          const isFurther = rounds >= min
          stack.top = registers[code[attempt + 3] as number] as number
          if (isFurther && mode === POSSESSIVE) stack.top -= 4
          if (isFurther && at === begin) {
            if (mode !== POSSESSIVE) break
            pc += 3
            continue
          }
          const group = (code[pc + 2] as number) * 2
          if (group > 0) {
            this.#set(group, begin)
            this.#set(group + 1, at)
          }
          this.#set(count, at === begin ? min : rounds + 1)
          pc = attempt
          continue
        }
        case CUT_START: {
          const back = code[pc + 2] as number
          registers[code[pc + 1] as number] = stack.top
          if (back >= 0) registers[back] = at
          pc += 3
          continue
        }
        case CUT_END: {
          const back = code[pc + 2] as number
          stack.top = registers[code[pc + 1] as number] as number
          if (back >= 0) at = registers[back] as number
          pc += 3
          continue
        }
        case NOT_START:
          stack.push(CHOICE, code[pc + 2] as number, at, 0)
          registers[code[pc + 1] as number] = stack.top
          pc += 3
          continue
        case NOT_END:
          stack.top = (registers[code[pc + 1] as number] as number) - 4
          break
        case BEHIND_START: {
          const begin = behindStart(code, pc, text, at)
          if (begin >= 0) {
            stack.push(EARLIER, pc, begin, at)
            registers[code[pc + 1] as number] = stack.top
            registers[code[pc + 2] as number] = at
            at = begin
            pc += 8
          } else if (code[pc + 6] === 1) pc = code[pc + 7] as number
          else break
          continue
        }
        case BEHIND_END: {
          const begin = code[pc + 1] as number
          if (at !== registers[code[begin + 2] as number]) break
          stack.top = (registers[code[begin + 1] as number] as number) - 4
          if (code[begin + 6] === 1) break
          pc += 2
          continue
        }
        case REFERENCE: {
          const group = (code[pc + 1] as number) * 2
          const from = group < registers.length ? (registers[group] as number) : -1
          const isGroup = group <= program.groups * 2 && from >= 0
          const end = isGroup
            ? referenceEnd(text, from, registers[group + 1] as number, at, code[pc + 2] as number)
            : -1
          if (end < 0) break
          steps += (end - at) >> 3
          at = end
          pc += 3
          continue
        }
        case ASSERT:
          if (!HOLDS[code[pc + 1] as number]?.(text, at)) break
          pc += 2
          continue
        case NEWLINE:
          if (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10) {
            stack.push(CHOICE, -1 - pc, at, 0)
            at += 2
            pc += 1
            continue
          }
          if (!isNewline(text.charCodeAt(at))) break
          at++
          pc++
          continue
        case GRAPHEME: {
          if (at >= text.length) break
          const end = graphemeEnd(text, at)
          steps += end - at
          at = end
          pc++
          continue
        }
        case MATCH:
          this.#steps = steps
          return at
      }
      if (at > this.#furthest) this.#note(pc, at, start)
      for (;;) {
        if (stack.top === 0) break run
        stack.top -= 4
        const { frames, top } = stack
        const a = frames[top + 1] as number
        const b = frames[top + 2] as number
        const c = frames[top + 3] as number
        switch (frames[top]) {
          case RESTORE:
            registers[a] = b
            continue
          case CHOICE:
            at = b
            pc = a
            if (a < 0) {
              pc = -a
              at++
            }
            continue run
          case SHORTER: {
            runs.failed(a, b, registers)
            const next = b > c ? runs.shorter(a, runs.back(b, c), c, registers) : -1
            if (next < 0) continue
            stack.push(SHORTER, a, next, c)
            at = next
            pc = a + RUN_SIZE
            continue run
          }
          case LONGER: {
            runs.failed(a, b, registers)
            const next = b < c ? runs.longer(a, runs.forward(b), c, registers) : -1
            if (next < 0) continue
            stack.push(LONGER, a, next, c)
            at = next
            pc = a + RUN_SIZE
            continue run
          }
          case EARLIER: {
            const begin = earlier(code, a, text, b, c)
            if (begin >= 0) {
              stack.push(EARLIER, a, begin, c)
              registers[code[a + 1] as number] = stack.top
              registers[code[a + 2] as number] = c
              at = begin
              pc = a + 8
              continue run
            }
            if (code[a + 6] !== 1) continue
            at = c
            pc = code[a + 7] as number
            continue run
          }
          case FAILED:
            failures.add(a, b)
        }
      }
    }
    this.#steps = steps
    return -1
  }

  /** Sets a register; going back will undo that. */
  #set(register: number, value: number): void {
    this.#stack.push(RESTORE, register, this.registers[register] as number, 0)
    this.registers[register] = value
  }

  /** Has everything from here failed before? If not, it will be noted when it does. */
  #isKnown(slot: number, at: number, steps: number): boolean {
    if (steps < REMEMBER_AFTER) return false
    const state = this.#failures.state(slot, at, this.registers)
    if (state < 0) return false
    if (this.#failures.has(slot, state)) return true
    this.#stack.push(FAILED, slot, state, 0)
    return false
  }

  #note(pc: number, index: number, start: number): void {
    const position = this.program.places[pc] as number
    if (index <= start || position < 0) return
    this.#furthest = index
    this.reached = { start, index, position }
  }
}

function isNewline(unit: number): boolean {
  return isTerminator(unit) || unit === 11 || unit === 12
}
