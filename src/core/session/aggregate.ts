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

/**
 * Combines the values of a session's actions, oldest first. Whole numbers are exact however large; decimal numbers are
 * added one after the other as IEEE doubles, as Java adds them. Arithmetic on anything but numbers gives nothing
 * (assumption). Of equal extremes the first wins.
 */
export function aggregate(from: readonly Contribution[], aggregation: Aggregation, dataType: DataType): Aggregated {
  const numeric = dataType === 'LONG' || dataType === 'DOUBLE'
  if (aggregation === 'FIRST' || aggregation === 'LAST') {
    const chosen = aggregation === 'FIRST' ? from[0] : from.at(-1)
    return { value: chosen?.value ?? null, dataType, winner: chosen?.action ?? null, note: null }
  }
  if (!numeric) return { ...NOTHING, dataType, note: note('needs-numbers', aggregation, dataType) }
  if (aggregation === 'MINIMUM' || aggregation === 'MAXIMUM') return extreme(from, aggregation, dataType)
  const made = aggregation === 'AVERAGE' ? 'DOUBLE' : dataType
  if (from.length === 0) return { ...NOTHING, dataType: made }
  if (dataType === 'DOUBLE') return ofDoubles(from, aggregation)
  const sum = from.reduce((total, { value }) => total + BigInt(value), 0n)
  if (aggregation === 'AVERAGE') return { ...NOTHING, dataType: made, value: String(quotient(sum, from.length)) }
  return sum < LONG_MIN || sum > LONG_MAX
    ? { ...NOTHING, dataType, note: note('sum-out-of-range', String(sum)) }
    : { ...NOTHING, dataType, value: String(sum) }
}

const NOTHING = { value: null, winner: null, note: null } as const

function extreme(from: readonly Contribution[], aggregation: 'MINIMUM' | 'MAXIMUM', dataType: DataType): Aggregated {
  const order = dataType === 'LONG' ? byWhole : byDecimal
  const sign = aggregation === 'MINIMUM' ? 1 : -1
  let best: Contribution | undefined
  for (const one of from) if (!best || sign * order(one.value, best.value) < 0) best = one
  return { value: best?.value ?? null, dataType, winner: best?.action ?? null, note: null }
}

const byDecimal = (a: string, b: string): number => Number(a) - Number(b)

function byWhole(a: string, b: string): number {
  const [x, y] = [BigInt(a), BigInt(b)]
  return x < y ? -1 : x > y ? 1 : 0
}

function ofDoubles(from: readonly Contribution[], aggregation: 'AVERAGE' | 'SUM'): Aggregated {
  let sum = 0
  for (const { value } of from) sum += Number(value)
  const made = aggregation === 'SUM' ? sum : sum / from.length
  return Number.isFinite(made)
    ? { ...NOTHING, dataType: 'DOUBLE', value: String(made) }
    : { ...NOTHING, dataType: 'DOUBLE', note: note('sum-out-of-range', String(sum)) }
}

/** An exact sum's quotient: where a double can't hold the sum, whole part and rest are divided apart. */
function quotient(sum: bigint, count: number): number {
  if (Number.isSafeInteger(Number(sum))) return Number(sum) / count
  const divisor = BigInt(count)
  const whole = sum / divisor
  return Number(whole) + Number(sum - whole * divisor) / count
}
