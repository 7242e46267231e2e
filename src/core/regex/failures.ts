import type { Program } from './program.ts'

/** Bits that may be kept: 8 MB. */
const MAX_BITS = 2 ** 26

/** Points and positions from which everything has failed already, so that nothing is tried there again. */
export class Failures {
  readonly #bits: Int32Array[] = []
  readonly #contexts: Program['contexts']
  readonly #positions: number
  #free = MAX_BITS

  constructor({ contexts }: Program, text: string) {
    this.#contexts = contexts
    this.#positions = text.length + 1
  }

  /** The number of a state; -1 where its failure can't be remembered. */
  state(memory: number, at: number, registers: Int32Array): number {
    const context = this.#contexts[memory]
    if (!context) return -1
    let number = 0
    for (const begin of context.begins) number = number * 2 + (registers[begin] === at ? 1 : 0)
    for (const { register, size } of context.counts)
      number = number * size + Math.min(registers[register] as number, size - 1)
    return number * this.#positions + at
  }

  has(memory: number, state: number): boolean {
    return (((this.#bits[memory]?.[state >> 5] ?? 0) >> (state & 31)) & 1) === 1
  }

  add(memory: number, state: number): void {
    const bits = this.#bits[memory] ?? this.#open(memory)
    if (bits) bits[state >> 5] = (bits[state >> 5] as number) | (1 << (state & 31))
  }

  #open(memory: number): Int32Array | null {
    const size = (this.#contexts[memory]?.size ?? 0) * this.#positions
    if (size > this.#free) return null
    this.#free -= size
    const bits = new Int32Array((size >> 5) + 1)
    this.#bits[memory] = bits
    return bits
  }
}
