import { NEXT_UNIT } from './emitter.ts'
import type { Program } from './program.ts'
import { hasHigh, lowTable, type SetTable } from './setTable.ts'

/** Repetitions of single characters on one text: how far they reach, and which of their ends are known to fail. */
export class Runs {
  /** Characters looked at, for the budget. */
  looks = 0
  /** The end of the shortest run that `reach` found possible; -1 if there is none. */
  least = -1
  readonly #knownFrom: Int32Array
  readonly #knownTo: Int32Array
  readonly #failedFrom: Int32Array
  readonly #failedTo: Int32Array

  constructor(
    readonly program: Program,
    readonly text: string,
    readonly hasPairs: boolean,
  ) {
    const { runs } = program
    this.#knownFrom = new Int32Array(runs).fill(-1)
    this.#knownTo = new Int32Array(runs).fill(-1)
    this.#failedFrom = new Int32Array(runs).fill(-1)
    this.#failedTo = new Int32Array(runs).fill(-2)
  }

  /** The greatest end of the run at `pc` from a position; sets `least`. */
  reach(pc: number, from: number): number {
    const { code, sets } = this.program
    const table = sets[code[pc + 1] as number] as SetTable
    const min = code[pc + 2] as number
    const max = code[pc + 3] as number
    if (this.hasPairs) return this.#reachPoints(table, from, min, max)
    const run = code[pc + 5] as number
    const limit = max < this.text.length - from ? from + max : this.text.length
    const end = run < 0 ? this.#extend(table, from, limit) : this.#reachKnown(table, run, from, limit)
    this.least = end - from >= min ? from + min : -1
    return end
  }

  /** The next end to try from `at` downwards; -1 if there is none down to `min`. */
  shorter(pc: number, at: number, min: number, registers: Int32Array): number {
    const { text } = this
    const unit = this.program.code[pc + NEXT_UNIT] as number
    const run = this.program.code[pc + 5] as number
    const floor = this.#floor(pc, registers)
    let end = at
    if (end > floor && end <= (this.#failedTo[run] as number) && end >= (this.#failedFrom[run] as number)) {
      end = Math.max((this.#failedFrom[run] as number) - 1, floor)
    }
    this.looks += end
    if (unit >= 0) while (end >= min && text.charCodeAt(end) !== unit) end = this.back(end, min)
    this.looks -= end
    if (end < at) this.#addFailed(run, Math.max(end, min - 1, floor) + 1, at)
    return end < min ? -1 : end
  }

  /** The next end to try from `at` upwards; -1 if there is none up to `max`. */
  longer(pc: number, at: number, max: number, registers: Int32Array): number {
    const { text } = this
    const unit = this.program.code[pc + NEXT_UNIT] as number
    const run = this.program.code[pc + 5] as number
    let end = at
    if (end > this.#floor(pc, registers) && end >= (this.#failedFrom[run] as number)) {
      end = Math.max(end, (this.#failedTo[run] as number) + 1)
    }
    this.looks -= end
    if (unit >= 0) while (end <= max && text.charCodeAt(end) !== unit) end = this.forward(end)
    this.looks += end
    return end > max ? -1 : end
  }

  /** Notes that nothing that follows the run fits where it ends at `at`. */
  failed(pc: number, at: number, registers: Int32Array): void {
    if (at > this.#floor(pc, registers)) this.#addFailed(this.program.code[pc + 5] as number, at, at)
  }

  forward(at: number): number {
    return this.hasPairs && (this.text.codePointAt(at) ?? 0) > 0xffff ? at + 2 : at + 1
  }

  back(at: number, min: number): number {
    return this.hasPairs && at - 2 >= min && (this.text.codePointAt(at - 2) as number) > 0xffff ? at - 2 : at - 1
  }

  /**
   * Failures are kept for positions after this one only: up to it, they depend on whether a loop around has moved. All
   * are kept apart for texts with surrogates, where ends may lie inside of a pair, and where loops around are counted.
   */
  #floor(pc: number, registers: Int32Array): number {
    const context = this.program.contexts[this.program.code[pc + 4] as number]
    if (!context || context.counts.length > 0 || this.hasPairs) return this.text.length + 1
    let floor = -1
    for (const begin of context.begins) floor = Math.max(floor, registers[begin] as number)
    return floor
  }

  #addFailed(run: number, from: number, to: number): void {
    if (from > to) return
    const failedFrom = this.#failedFrom[run] as number
    const failedTo = this.#failedTo[run] as number
    const isJoined = from <= failedTo + 1 && to >= failedFrom - 1
    this.#failedFrom[run] = isJoined ? Math.min(from, failedFrom) : from
    this.#failedTo[run] = isJoined ? Math.max(to, failedTo) : to
  }

  /** Passes over what is known to belong to the run. */
  #reachKnown(table: SetTable, run: number, from: number, limit: number): number {
    const knownFrom = this.#knownFrom[run] as number
    const knownTo = this.#knownTo[run] as number
    let end = from
    if (from < knownFrom) end = this.#extend(table, from, Math.min(knownFrom, limit))
    const isJoined = end >= knownFrom && end <= knownTo
    end = this.#extend(table, isJoined ? Math.min(knownTo, limit) : end, limit)
    this.#knownFrom[run] = isJoined ? Math.min(from, knownFrom) : from
    this.#knownTo[run] = isJoined ? Math.max(end, knownTo) : end
    return end
  }

  #extend(table: SetTable, from: number, limit: number): number {
    const { text } = this
    const low = lowTable(table)
    let at = from
    for (; at < limit; at++) {
      const unit = text.charCodeAt(at)
      if (unit < 256 ? low[unit] === 0 : !hasHigh(table, unit)) break
    }
    this.looks += at - from
    return at
  }

  #reachPoints(table: SetTable, from: number, min: number, max: number): number {
    const { text } = this
    const low = lowTable(table)
    let at = from
    this.least = min === 0 ? at : -1
    for (let count = 0; count < max && at < text.length; ) {
      const point = text.codePointAt(at) as number
      if (point < 256 ? low[point] === 0 : !hasHigh(table, point)) break
      at += point > 0xffff ? 2 : 1
      if (++count === min) this.least = at
    }
    this.looks += at - from
    return at
  }
}
