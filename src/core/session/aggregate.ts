import { type Note, note } from '../model/code.ts'
import type { Aggregation, DataType } from '../model/property.ts'

/** A stored value of one action, as canonical text. */
export type Contribution = { readonly action: number; readonly value: string }

export type SessionNoteCode =
  /** Values: the sum, which a 64-bit number can't hold. */
  | 'sum-out-of-range'
  /** Aggregation and data type. */
  | 'needs-numbers'

export type Aggregated = {
  readonly value: string | null
  /** AVERAGE is a DOUBLE, whatever it is the average of. */
  readonly dataType: DataType
  /** The action whose value it is; null where several make it together or there is none. */
  readonly winner: number | null
  readonly note: Note<SessionNoteCode> | null
}

const LONG_MIN = -(2n ** 63n)
const LONG_MAX = 2n ** 63n - 1n

/** Values of one property as they come, oldest first, and what they make together so far. */
export type Running = { readonly add: (action: number, value: string) => void; readonly result: () => Aggregated }

/**
 * Combines the values of a session's actions, oldest first. Whole numbers are exact however large; decimal numbers are
 * added one after the other as IEEE doubles, as Java adds them. Arithmetic on anything but numbers gives nothing
 * (assumption). Of equal extremes the first wins.
 */
export function startAggregate(aggregation: Aggregation, dataType: DataType): Running {
  if (aggregation === 'FIRST') return choosing(() => false, dataType)
  if (aggregation === 'LAST') return choosing(() => true, dataType)
  const isWhole = dataType === 'LONG'
  if (!isWhole && dataType !== 'DOUBLE')
    return {
      add: () => {},
      result: () => ({ ...NOTHING, dataType, note: note('needs-numbers', aggregation, dataType) }),
    }
  if (aggregation === 'MINIMUM' || aggregation === 'MAXIMUM') {
    const order = isWhole ? byWhole : byDecimal
    const sign = aggregation === 'MINIMUM' ? 1 : -1
    return choosing((one, best) => sign * order(one, best) < 0, dataType)
  }
  return isWhole ? addingWhole(aggregation) : addingDecimal(aggregation)
}

/** The same for values that are all there. */
export function aggregate(from: readonly Contribution[], aggregation: Aggregation, dataType: DataType): Aggregated {
  const running = startAggregate(aggregation, dataType)
  for (const { action, value } of from) running.add(action, value)
  return running.result()
}

const NOTHING = { value: null, winner: null, note: null } as const

/** Keeps the one value that is better than all before. */
function choosing(isBetter: (value: string, best: string) => boolean, dataType: DataType): Running {
  let value: string | null = null
  let winner: number | null = null
  return {
    add: (action, one) => {
      if (value !== null && !isBetter(one, value)) return
      value = one
      winner = action
    },
    result: () => ({ value, dataType, winner, note: null }),
  }
}

const byDecimal = (a: string, b: string): number => Number(a) - Number(b)

function byWhole(a: string, b: string): number {
  const [x, y] = [BigInt(a), BigInt(b)]
  return x < y ? -1 : x > y ? 1 : 0
}

function addingWhole(aggregation: 'AVERAGE' | 'SUM'): Running {
  const dataType = aggregation === 'AVERAGE' ? 'DOUBLE' : 'LONG'
  let sum = 0n
  let count = 0
  return {
    add: (_, value) => {
      sum += BigInt(value)
      count++
    },
    result: () => {
      if (count === 0) return { ...NOTHING, dataType }
      if (aggregation === 'AVERAGE') return { ...NOTHING, dataType, value: String(quotient(sum, count)) }
      return sum < LONG_MIN || sum > LONG_MAX
        ? { ...NOTHING, dataType, note: note('sum-out-of-range', String(sum)) }
        : { ...NOTHING, dataType, value: String(sum) }
    },
  }
}

function addingDecimal(aggregation: 'AVERAGE' | 'SUM'): Running {
  const dataType = 'DOUBLE'
  let sum = 0
  let count = 0
  return {
    add: (_, value) => {
      sum += Number(value)
      count++
    },
    result: () => {
      if (count === 0) return { ...NOTHING, dataType }
      const made = aggregation === 'SUM' ? sum : sum / count
      return Number.isFinite(made)
        ? { ...NOTHING, dataType, value: String(made) }
        : { ...NOTHING, dataType, note: note('sum-out-of-range', String(sum)) }
    },
  }
}

/** An exact sum's quotient: where a double can't hold the sum, whole part and rest are divided apart. */
function quotient(sum: bigint, count: number): number {
  if (Number.isSafeInteger(Number(sum))) return Number(sum) / count
  const divisor = BigInt(count)
  const whole = sum / divisor
  return Number(whole) + Number(sum - whole * divisor) / count
}
