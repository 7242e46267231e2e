import { THREW_TEXT, WITHHELD_TEXT } from '../derive/privacy.ts'
import type { Note } from '../model/code.ts'
import type { Veil } from './veil.ts'

/** Fields that hold nothing but a value of the page, wherever they stand. */
const VALUES: ReadonlySet<string> = new Set([
  'raw',
  'cut',
  'cleaned',
  'value',
  'withheld',
  'sent',
  'before',
  'after',
  'text',
  'actual',
  'sample',
])
const ADDRESSES: ReadonlySet<string> = new Set(['url', 'chain'])
/** What the user or the configuration says; it holds no value of the page. */
const OWN: ReadonlySet<string> = new Set(['property', 'check'])
/** What the agent itself says in a value's place. */
const SPOKEN: ReadonlySet<string> = new Set([WITHHELD_TEXT, THREW_TEXT])

type Fields = Readonly<Record<string, unknown>>
const isNote = (fields: Fields): fields is Fields & Note => 'code' in fields && Array.isArray(fields.args)

/**
 * What is to be shown or told of a page, with its values behind a veil: captures, readings, actions, requests, and
 * whatever holds them. Plain data of any shape; what holds no value stays the same object.
 *
 * @param known what was veiled before, by what it was; the same object becomes the same object again
 */
export function masked<Shown>(shown: Shown, veil: Veil, known: WeakMap<object, object>): Shown {
  const list = (items: readonly unknown[], field: string): readonly unknown[] => {
    const veiled = items.map((item) => within(item, field))
    return veiled.every((item, index) => item === items[index]) ? items : veiled
  }
  const object = (fields: Fields): Fields => {
    if (isNote(fields)) return veil.note(fields) as Note & Fields
    const isAction = 'durationMs' in fields
    const veiled = Object.entries(fields).map(
      ([name, one]) => [name, within(one, isAction && name === 'name' ? 'title' : name)] as const,
    )
    if (veiled.every(([name, one]) => one === fields[name])) return fields
    // Where a rule matched is told by positions in the text that is no longer shown.
    return Object.fromEntries(veiled.filter(([name]) => name !== 'match'))
  }
  const within = (value: unknown, field: string): unknown => {
    if (typeof value === 'string') {
      if (VALUES.has(field)) return SPOKEN.has(value) ? value : veil.value(value)
      if (ADDRESSES.has(field)) return veil.url(value)
      return field === 'title' ? veil.words(value) : value
    }
    if (typeof value !== 'object' || value === null || OWN.has(field)) return value
    const before = known.get(value)
    if (before) return before
    const veiled = Array.isArray(value) ? list(value, field) : object(value as Fields)
    known.set(value, veiled as object)
    return veiled
  }
  return within(shown, '') as Shown
}
