import type { Check, CheckPlace, Expectation } from '../../../core/checks/check.ts'
import { ACTION_KINDS } from '../../../core/model/action.ts'
import { REASONS, type ReasonCode, SEVERITY, type Status } from '../../../core/model/code.ts'
import { DATA_TYPES, type DataType } from '../../../core/model/property.ts'

/** What stands in the form, field by field; empty: nothing is expected there. */
export type Fields = {
  readonly key: string
  /** `any`, `every`, `session`, `name`, or `kind:` with the kind. */
  readonly place: string
  readonly name: string
  readonly present: string
  readonly equals: string
  readonly matches: string
  readonly min: string
  readonly max: string
  readonly length: string
  readonly status: string
  readonly reason: string
  readonly dataType: string
}

export const KINDS = ACTION_KINDS.filter((kind) => kind !== 'manual')
export const REASON_CODES: readonly ReasonCode[] = Object.values(REASONS).flat()
export const TEXTS = ['equals', 'matches'] as const
export const NUMBERS = ['min', 'max', 'length'] as const

const shown = (value: string | number | undefined): string => (value === undefined ? '' : String(value))

/** A check as the form shows it. */
export function fieldsOf({ key, on, expect }: Check): Fields {
  const { present, ...rest } = expect
  return {
    key,
    place: typeof on === 'string' ? on : 'kind' in on ? `kind:${on.kind}` : 'name',
    name: typeof on === 'object' && 'name' in on ? on.name : '',
    present: present === undefined ? '' : present ? 'yes' : 'no',
    equals: shown(rest.equals),
    matches: shown(rest.matches),
    min: shown(rest.min),
    max: shown(rest.max),
    length: shown(rest.length),
    status: shown(rest.status),
    reason: shown(rest.reason),
    dataType: shown(rest.dataType),
  }
}

/** The check that the form asks for; null: it expects nothing. What can't be is for whoever keeps it to refuse. */
export function checkOfFields(fields: Fields): Check | null {
  const entries: [keyof Expectation, unknown][] = [
    ['present', fields.present === '' ? '' : fields.present === 'yes'],
    ...TEXTS.map((name): [keyof Expectation, unknown] => [name, fields[name]]),
    ...NUMBERS.map((name): [keyof Expectation, unknown] => [name, fields[name] === '' ? '' : Number(fields[name])]),
    ['status', SEVERITY.find((status: Status) => status === fields.status) ?? ''],
    ['reason', REASON_CODES.find((code) => code === fields.reason) ?? ''],
    ['dataType', DATA_TYPES.find((type: DataType) => type === fields.dataType) ?? ''],
  ]
  const expect: Expectation = Object.fromEntries(entries.filter(([, value]) => value !== ''))
  return Object.keys(expect).length === 0 ? null : { key: fields.key, on: placeOf(fields), expect }
}

function placeOf({ place, name }: Fields): CheckPlace {
  if (place === 'name') return { name }
  const kind = KINDS.find((one) => place === `kind:${one}`)
  if (kind) return { kind }
  return place === 'every' || place === 'session' ? place : 'any'
}
