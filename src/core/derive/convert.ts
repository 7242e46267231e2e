import type { Assumptions } from '../model/assumption.ts'
import { note, type Reason, variant } from '../model/code.ts'
import type { DataType, Property } from '../model/property.ts'

export type Converted =
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'stopped'; readonly reason: Reason }

const LONG = /^[+-]?\d+$/
const DOUBLE = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/
const DATE = /^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
const LONG_MIN = -(2n ** 63n)
const LONG_MAX = 2n ** 63n - 1n

/**
 * The third step: text to the data type's canonical text. No rule for numbers is published, so the grammar is strict
 * (an assumption): `[+-]?\d+` within 64 bits, and a finite decimal with an optional exponent.
 */
export function convert(text: string, property: Property, assumptions: Assumptions): Converted {
  const { dataType, ignoreCase } = property
  if (dataType === 'STRING' || dataType === 'LONG_STRING')
    return { kind: 'value', text: ignoreCase ? text.toLowerCase() : text }
  const number = assumptions.numberText === 'trimmed' ? text.trim() : text
  if (dataType === 'LONG') return toLong(number)
  if (dataType === 'DOUBLE') return toDouble(number)
  return DATE.test(text) ? { kind: 'value', text } : { kind: 'stopped', reason: note('not-a-date', text) }
}

function toLong(text: string): Converted {
  if (!LONG.test(text)) return { kind: 'stopped', reason: notANumber('not-a-long', text, 'LONG') }
  const value = BigInt(text.replace(/^\+/, ''))
  return value < LONG_MIN || value > LONG_MAX
    ? { kind: 'stopped', reason: note('long-out-of-range', text) }
    : { kind: 'value', text: value.toString() }
}

function toDouble(text: string): Converted {
  if (!DOUBLE.test(text)) return { kind: 'stopped', reason: notANumber('not-a-double', text, 'DOUBLE') }
  const value = Number(text)
  return Number.isFinite(value)
    ? { kind: 'value', text: String(value) }
    : { kind: 'stopped', reason: note('not-a-double', text) }
}

/**
 * A cleanup rule that keeps the one number in the text, where there is just one and nothing beside it could be part
 * of it (`1,234.50` has none: a rule can't take a character out of the middle).
 */
export function numberRule(text: string, dataType: DataType): string | null {
  const shape = dataType === 'LONG' ? /^[^\d.,+-]*[+-]?\d+(?:\.0*)?[^\d.,]*$/ : /^[^\d.,+-]*[+-]?\d+(?:\.\d+)?[^\d.,]*$/
  if (!shape.test(text)) return null
  return dataType === 'LONG' ? '[+-]?+\\d++' : '[+-]?+\\d++\\.?+\\d*+'
}

function notANumber(code: 'not-a-long' | 'not-a-double', text: string, dataType: DataType): Reason {
  const rule = numberRule(text, dataType)
  return rule ? variant('rule', code, text, rule) : note(code, text)
}
