import type messages from '../../assets/_locales/en/messages.json'
import type { Arrival } from '../core/exposure/header.ts'
import type { Origin } from '../core/library/library.ts'
import { messageKey, type Note, note, type ReasonCode, type Status } from '../core/model/code.ts'
import type { DataType, ExpressionType } from '../core/model/property.ts'
import { getMessage, language } from './browser.ts'

export type MessageKey = keyof typeof messages

/** The interface's own words; the type holds that the message exists. */
export const text = (key: MessageKey, ...args: (string | number)[]): string => getMessage(key, args.map(String)) || key

/** The sentence of a reason, warning or refusal; a code without a sentence stands for itself. */
export const sentence = (
  prefix: 'reason' | 'warning' | 'problem' | 'refused' | 'report_session' | 'check' | 'sync' | 'replay',
  said: Note,
): string => getMessage(messageKey(prefix, said), said.args) || said.code

const named = (prefix: string, code: string): string => getMessage(messageKey(prefix, note(code))) || code

export const statusWord = (status: Status): string => named('status', status)
export const typeWord = (type: ExpressionType): string => named('type', type)
export const dataTypeWord = (type: DataType): string => named('type', type)

/** Where a configuration came from. */
export const originWord = (origin: Origin): string => named('ui_source', origin)

/** A few words for the grid, where a whole sentence has no room. */
export const shortReason = (code: ReasonCode): string => named('ui_short', code)

/** How a response reached the page. */
export const arrivalWord = (arrival: Arrival): string => named('ui_arrival', arrival)

/** The name and the settings of an assumption. */
export const assumptionWord = (word: string): string => named('ui_assume', word)
export const assumptionSentence = (name: string): string => getMessage(messageKey('assumption', note(name)))

let clock: Intl.DateTimeFormat | undefined
let calendar: Intl.DateTimeFormat | undefined

/** Time of day, from ms since the epoch. */
export function timeOf(at: number): string {
  clock ??= new Intl.DateTimeFormat(language(), {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hour12: false,
  })
  return clock.format(at)
}

/** Day and time, from ms since the epoch. */
export function dayOf(at: number): string {
  calendar ??= new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' })
  return calendar.format(at)
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const
let relative: Intl.RelativeTimeFormat | undefined

/** How long ago, or in how long, something is from now, both in ms since the epoch. */
export function agoOf(at: number, now: number): string {
  relative ??= new Intl.RelativeTimeFormat(language(), { numeric: 'auto' })
  const [unit, ms] = UNITS.find(([, size]) => Math.abs(at - now) >= size) ?? (['second', 1_000] as const)
  return relative.format(unit === 'second' ? 0 : Math.round((at - now) / ms), unit)
}

/** A duration in ms as people say it. */
export const durationOf = (ms: number): string =>
  ms < 1_000
    ? text('ui_ms', Math.round(ms))
    : text('ui_s', (ms / 1_000).toLocaleString(language(), { maximumFractionDigits: 1 }))
