import { Failures } from './failures.ts'
import type { Program, Step } from './program.ts'
import { reopener } from './scope.ts'
import { lowTable, type SetTable } from './setTable.ts'
import type { Reached } from './types.ts'
import { graphemeEnd } from './unicode/grapheme.ts'

/** Work is counted in characters looked at; a step counts as many. */
export const STEP = 8
/** Entries of the stack that belong together. */
export const FRAME = 3
/** Failures are remembered only once an evaluation has turned out to be long: most never do. */
const REMEMBER_AFTER = 4096 * STEP
/** Answers kept of one set for code points from 256 on. */
const KEPT = 512

/** The end of every rule. */
export const ACCEPT: Step = { ...reopener(() => null), retry: null }
const RESTORE = reopener((match, register, value) => {
  match.registers[register] = value
  return null
})
const FORGO = reopener((match, memory, state) => {
  match.failures.add(memory, state)
  return null
})

/** One evaluation of a program on a text: attempts from one position after the other share what they have learnt. */
export class Matcher {
  at = 0
  work = 0
  reached: Reached | null = null
  readonly registers: Int32Array
  readonly failures: Failures
  /** Four numbers for every repetition of a single character; see `emitRun`. */
  readonly runs: Int32Array
  /** Does the text hold surrogates? */
  readonly hasPairs: boolean
  /** What is left to try, three entries each: two numbers and the step that takes them up; last put, first taken. */
  readonly #stack: (Step | number)[] = []
  /** Where the stack ends; lowered, it gives up what was left to try since then. */
  top = 0
  readonly #kept: Int32Array[] = []
  #clusters: Set<number> | null = null
  readonly #limit: number
  #start = 0
  #furthest = 0

  constructor(
    readonly program: Program,
    readonly text: string,
    budget: number,
  ) {
    this.#limit = budget * STEP
    this.registers = new Int32Array(program.registers).fill(-1)
    this.runs = new Int32Array(program.runs * 4).fill(-1)
    this.failures = new Failures(program, text)
    this.hasPairs = /[\ud800-\udfff]/.test(text)
  }

  /**
   * Tries to match from `start` on; gives the end, or -1 where there is no match or the budget is spent (`isOver`).
   * Groups that captured are in `registers`, by twice their number; what Java does not undo stays from earlier attempts.
   */
  attempt(start: number): number {
    this.#start = start
    this.top = 0
    this.at = start
    let step = this.program.begin
    while (step !== ACCEPT) {
      this.work += STEP
      if (this.isOver) return -1
      const next = step.run(this)
      if (next) {
        step = next
        continue
      }
      if (this.at > this.#furthest) this.note(step.place, this.at)
      const other = this.#back()
      if (!other) return -1
      step = other
    }
    return this.at
  }

  /** Is the budget spent? Then what has been found does not count. */
  get isOver(): boolean {
    return this.work > this.#limit
  }

  get steps(): number {
    return Math.floor(this.work / STEP)
  }

  /** Where the run of characters ends that the last attempt began with: from inside it, another would fail alike. */
  get leadEnd(): number {
    const { lead } = this.program.begin
    return lead < 0 || this.hasPairs ? 0 : (this.runs[lead + 1] as number)
  }

  /** Leaves something to try later. */
  push(a: number, b: number, step: Step): void {
    const stack = this.#stack
    const { top } = this
    stack[top] = a
    stack[top + 1] = b
    stack[top + 2] = step
    this.top = top + FRAME
  }

  /** Tries one step first, and the other from the same position if it fails. */
  either(memory: number, first: Step, second: Step): Step | null {
    if (this.isKnown(memory)) return null
    this.push(this.at, 0, second)
    return first
  }

  /** Sets a register; going back will undo that. */
  set(register: number, value: number): void {
    this.push(register, this.registers[register] as number, RESTORE)
    this.registers[register] = value
  }

  /** Has everything from here failed before? If not, it will be noted when it does. */
  isKnown(memory: number): boolean {
    if (this.work < REMEMBER_AFTER) return false
    const state = this.failures.state(memory, this.at, this.registers)
    if (state < 0) return false
    if (this.failures.has(memory, state)) return true
    this.push(memory, state, FORGO)
    return false
  }

  /** Notes how far the rule fits, if never so far before, and the place in it of what does not fit there. */
  note(position: number, index: number): void {
    if (index <= this.#furthest || index <= this.#start || position < 0) return
    this.#furthest = index
    this.reached = { start: this.#start, index, position }
  }

  /** The code point at a position; NaN at the end. */
  point(at: number): number {
    const unit = this.text.charCodeAt(at)
    return this.hasPairs && unit > 0xd7ff ? (this.text.codePointAt(at) as number) : unit
  }

  holds(table: SetTable, point: number): boolean {
    if (point < 256) return (table.low ?? lowTable(table))[point] === 1
    const { set, index } = table
    if (set.ranges) return set.has(point)
    this.#kept[index] ??= new Int32Array(KEPT)
    const kept = this.#kept[index]
    const slot = point % KEPT
    const answer = kept[slot] as number
    if (answer >> 1 === point) return (answer & 1) === 1
    this.work += set.cost
    if (this.isOver) return false
    const isIn = set.has(point)
    kept[slot] = point * 2 + (isIn ? 1 : 0)
    return isIn
  }

  /** Does an extended grapheme cluster end or begin here? Those of the whole text are found once. */
  isClusterBoundary(at: number): boolean {
    if (!this.#clusters) {
      this.#clusters = new Set([0])
      for (let end = 0; end < this.text.length; this.#clusters.add(end)) end = graphemeEnd(this, end)
    }
    return this.#clusters.has(at)
  }

  #back(): Step | null {
    while (this.top > 0) {
      this.top -= FRAME
      const a = this.#stack[this.top] as number
      const b = this.#stack[this.top + 1] as number
      const step = this.#stack[this.top + 2] as Step
      if (!step.retry) {
        this.at = a
        return step
      }
      const next = step.retry(this, a, b)
      if (next) return next
    }
    return null
  }
}
