import { compiledRule } from '../derive/cleanUp.ts'
import { type Note, note, type Reason, type Status } from '../model/code.ts'
import type { DataType } from '../model/property.ts'
import { runRule } from '../regex/index.ts'
import type { Expectation } from './check.ts'

/** Why a check failed; the sentence of each stands in the messages under `check_<code>`. */
export const CHECK_CODES = [
  'status',
  'reason',
  'absent',
  'present',
  'equals',
  'matches',
  'rule-too-expensive',
  'data-type',
  'not-a-number',
  'min',
  'max',
  'length',
  'key-unknown',
  'no-action',
  'no-action-kind',
  'no-action-name',
  'not-in-session',
] as const
export type CheckCode = (typeof CHECK_CODES)[number]
export type CheckNote = Note<CheckCode>

/** What an expectation is held against: a capture, or the session's value. */
export type Subject = {
  readonly status: Status
  readonly value: string | null
  readonly reason: Reason | null
  readonly dataType: DataType
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/

/** The first expectation that does not hold; null: all do. Those about a value do not hold where none is stored. */
export function judge(expect: Expectation, subject: Subject): CheckNote | null {
  const { status, value, reason, dataType } = subject
  if (expect.status !== undefined && expect.status !== status) return note('status', expect.status, status)
  if (expect.reason !== undefined && expect.reason !== reason?.code)
    return note('reason', expect.reason, reason?.code ?? status)
  if (expect.dataType !== undefined && expect.dataType !== dataType) return note('data-type', expect.dataType, dataType)
  if (expect.present === false && value !== null) return note('present', value)
  const { present, equals, matches, min, max, length } = expect
  if (value === null) {
    const needsValue = present === true || [equals, matches, min, max, length].some((one) => one !== undefined)
    return needsValue ? note('absent') : null
  }
  if (equals !== undefined && equals !== value) return note('equals', equals, value)
  if (length !== undefined && length !== value.length) return note('length', String(length), String(value.length))
  return (matches === undefined ? null : search(matches, value)) ?? within(value, min, max)
}

function search(rule: string, value: string): CheckNote | null {
  const { outcome } = runRule(compiledRule(rule), value)
  if (outcome === 'too-expensive') return note('rule-too-expensive', rule)
  return outcome === 'matched' ? null : note('matches', rule, value)
}

function within(value: string, min: number | undefined, max: number | undefined): CheckNote | null {
  if (min === undefined && max === undefined) return null
  if (!NUMBER.test(value)) return note('not-a-number', value)
  // A whole number is compared as it is: as a double it could pass a bound that it does not reach.
  const number = /^-?\d+$/.test(value) ? BigInt(value) : Number(value)
  if (min !== undefined && number < min) return note('min', value, String(min))
  return max !== undefined && number > max ? note('max', value, String(max)) : null
}
