import type { CharSet } from './charSet.ts'
import type { Context, Step } from './program.ts'
import type { SetTable } from './setTable.ts'

type Count = { register: number; size: number }
type Loop = { begin: number; count: Count | null }

/** More combinations than this are not worth remembering. */
const MAX_COMBINATIONS = 4096

/** What all steps of a rule share: the room that they need in a matcher. */
export type Room = { registers: number; runs: number; contexts: Context[]; sets: Map<CharSet, SetTable> }

/** Where steps are made. `loops` are those around; null where failures can't be remembered. */
export class Scope {
  constructor(
    readonly room: Room,
    readonly loops: readonly Loop[] | null,
    readonly isLook = false,
  ) {}

  /** `like`: the step that follows at the same position, so that both begin alike. */
  step(place: number, run: Step['run'], like?: Partial<Step>): Step {
    return { run, retry: null, place: this.isLook ? -1 : place, unit: like?.unit ?? -1, lead: like?.lead ?? -1 }
  }

  register(): number {
    return this.room.registers++
  }

  table(set: CharSet): SetTable {
    const { sets } = this.room
    const table = sets.get(set) ?? { set, index: sets.size, low: null }
    sets.set(set, table)
    return table
  }

  /** The number of a memory for failures at one point under the loops around it, -1 where there can be none. */
  memory(): number {
    const { loops, room } = this
    const begins = loops?.flatMap(({ begin }) => (begin < 0 ? [] : [begin])) ?? []
    const counts = loops?.flatMap(({ count }) => count ?? []) ?? []
    const size = counts.reduce((product, { size }) => product * size, 2 ** begins.length)
    return loops && size <= MAX_COMBINATIONS ? room.contexts.push({ begins, counts, size }) - 1 : -1
  }

  /** Inside what is tried on its own: the outcome does not depend on the loops around it. */
  alone(isLook: boolean): Scope {
    return new Scope(this.room, this.loops && [], this.isLook || isLook)
  }

  /** Inside a look-behind, whose outcome depends on where it must end. */
  behind(): Scope {
    return new Scope(this.room, null, true)
  }

  inLoop(begin: number, count: Count | null): Scope {
    return new Scope(this.room, this.loops && [...this.loops, { begin, count }], this.isLook)
  }
}

/** A step that only takes up again what was left open. */
export function reopener(retry: NonNullable<Step['retry']>): Step {
  return { run: () => null, retry, place: -1, unit: -1, lead: -1 }
}
