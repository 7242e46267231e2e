import type { Context, Program } from './program.ts'

/** Bits that may be kept: 8 MB. */
const MAX_BITS = 2 ** 26

/** Points and positions from which everything has failed already, so that nothing is tried there again. */
export class Failures {
  readonly #bits: (Int32Array | null)[]
  readonly #contexts: Program['contexts']
  readonly #positions: number
  #free = MAX_BITS

  constructor(program: Program, text: string) {
    this.#contexts = program.contexts
    this.#bits = program.contexts.map(() => null)
    this.#positions = text.length + 1
  }

  /** The number of a state; -1 where its failure can't be remembered. */
  state(slot: number, at: number, registers: Int32Array): number {
    const context = this.#contexts[slot]
    return context ? combination(context, at, registers) * this.#positions + at : -1
  }

  has(slot: number, state: number): boolean {
    const bits = this.#bits[slot]
    return bits ? (((bits[state >> 5] as number) >> (state & 31)) & 1) === 1 : false
  }

  add(slot: number, state: number): void {
    const bits = this.#bits[slot] ?? this.#open(slot)
    if (bits) bits[state >> 5] = (bits[state >> 5] as number) | (1 << (state & 31))
  }

  #open(slot: number): Int32Array | null {
    const size = (this.#contexts[slot]?.size ?? 0) * this.#positions
    if (size > this.#free) return null
    this.#free -= size
    const bits = new Int32Array((size >> 5) + 1)
    this.#bits[slot] = bits
    return bits
  }
}

function combination({ begins, counts }: Context, at: number, registers: Int32Array): number {
  let number = 0
  for (const begin of begins) number = number * 2 + (registers[begin] === at ? 1 : 0)
  for (const { register, size } of counts) number = number * size + Math.min(registers[register] as number, size - 1)
  return number
}
