import type messages from '../../assets/_locales/en/messages.json'
import { messageKey, type Note, type ReasonCode, type Status } from '../core/model/code.ts'
import type { DataType, ExpressionType } from '../core/model/property.ts'
import { getMessage, language } from './browser.ts'

export type MessageKey = keyof typeof messages

/** The interface's own words; the type holds that the message exists. */
export const text = (key: MessageKey, ...args: (string | number)[]): string => getMessage(key, args.map(String)) || key

/** Message names allow no hyphen. */
const nameOf = (prefix: string, code: string): string => `${prefix}_${code.replaceAll('-', '_')}`

/** The sentence of a reason, warning or refusal; a code without a sentence stands for itself. */
export const sentence = (prefix: 'reason' | 'warning' | 'refused', note: Note): string =>
  getMessage(messageKey(prefix, note), note.args) || note.code

export const statusWord = (status: Status): string => getMessage(nameOf('status', status)) || status
export const typeWord = (type: ExpressionType): string => getMessage(nameOf('type', type)) || type
export const dataTypeWord = (type: DataType): string => getMessage(nameOf('type', type)) || type

/** A few words for the grid, where a whole sentence has no room. */
export const shortReason = (code: ReasonCode): string => getMessage(nameOf('ui_short', code)) || code

/** The name and the settings of an assumption. */
export const assumptionWord = (word: string): string => getMessage(nameOf('ui_assume', word)) || word
export const assumptionSentence = (name: string): string => getMessage(nameOf('assumption', name))

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
