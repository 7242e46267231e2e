import type { CharSet } from './charSet.ts'
import { CHAR, type Context, GROUP_END, JUMP, type Program, RUN_GREEDY, RUN_LAZY, TEXT } from './program.ts'
import { type SetTable, setTable } from './setTable.ts'

type Loop = { begin: number; count: { register: number; size: number } | null }
/** What is tried on its own: its outcome does not depend on the loops around it. In a look-behind it depends on more. */
type Enclosure = 'cut' | 'look' | 'behind'

/** More combinations than this are not worth remembering. */
const MAX_COMBINATIONS = 4096
export const NEXT_UNIT = 6
export const RUN_SIZE = 7

/** Collects instructions and what they refer to. `forgetful` rules can't remember failures: groups would go wrong. */
export class Emitter {
  readonly #code: number[] = []
  readonly #places: number[] = []
  readonly #texts: string[] = []
  readonly #sets = new Map<CharSet, number>()
  readonly #contexts: (Context | null)[] = []
  readonly #starts: number[] = []
  #registers: number
  #runs = 0
  #loops: readonly Loop[] = []
  #looking = false
  #behind = false

  constructor(
    groups: number,
    readonly forgetful: boolean,
  ) {
    this.#registers = (groups + 1) * 2
  }

  get pc(): number {
    return this.#code.length
  }

  /** Adds an instruction and gives its place. */
  put(place: number, ...words: number[]): number {
    const { pc } = this
    this.#starts.push(pc)
    for (const word of words) {
      this.#code.push(word)
      this.#places.push(this.#looking ? -1 : place)
    }
    return pc
  }

  patch(at: number, word: number): void {
    this.#code[at] = word
  }

  register(): number {
    return this.#registers++
  }

  run(): number {
    return this.#runs++
  }

  text(text: string): number {
    return this.#texts.push(text) - 1
  }

  set(set: CharSet): number {
    const index = this.#sets.get(set) ?? this.#sets.size
    this.#sets.set(set, index)
    return index
  }

  /** A slot to remember failures at the point to be emitted, under the loops around it. */
  slot(): number {
    return this.#contexts.push(this.#context()) - 1
  }

  inside(enclosure: Enclosure, emit: () => void): void {
    const before = [this.#loops, this.#looking, this.#behind] as const
    this.#loops = []
    this.#looking ||= enclosure !== 'cut'
    this.#behind ||= enclosure === 'behind'
    emit()
    ;[this.#loops, this.#looking, this.#behind] = before
  }

  inLoop(loop: Loop, emit: () => void): void {
    const before = this.#loops
    this.#loops = [...before, loop]
    emit()
    this.#loops = before
  }

  finish(): Pick<Program, 'code' | 'places' | 'texts' | 'sets' | 'contexts' | 'runs' | 'registers'> {
    for (const start of this.#starts) {
      const op = this.#code[start]
      if (op === RUN_GREEDY || op === RUN_LAZY) this.patch(start + NEXT_UNIT, this.#unitAt(start + RUN_SIZE))
    }
    return {
      code: Int32Array.from(this.#code),
      places: Int32Array.from(this.#places),
      texts: this.#texts,
      sets: Array.from(this.#sets.keys(), (set): SetTable => setTable(set)),
      contexts: this.#contexts,
      runs: this.#runs,
      registers: this.#registers,
    }
  }

  #context(): Context | null {
    if (this.forgetful || this.#behind) return null
    const begins = this.#loops.flatMap(({ begin }) => (begin < 0 ? [] : [begin]))
    const counts = this.#loops.flatMap(({ count }) => count ?? [])
    const size = counts.reduce((product, { size }) => product * size, 2 ** begins.length)
    return size <= MAX_COMBINATIONS ? { begins, counts, size } : null
  }

  /** The unit that whatever runs from here must find first; -1 where that is open. */
  #unitAt(from: number): number {
    for (let at = from; ; ) {
      const op = this.#code[at]
      const operand = this.#code[at + 1] as number
      if (op === CHAR) return operand
      if (op === TEXT) return (this.#texts[operand] as string).charCodeAt(0)
      if (op === JUMP) at = operand
      else if (op === GROUP_END) at += 3
      else return -1
    }
  }
}

export function openEmitter(groups: number, forgetful: boolean): Emitter {
  return new Emitter(groups, forgetful)
}
