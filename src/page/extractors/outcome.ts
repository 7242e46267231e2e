import type { ReasonCode, Warning, WarningCode } from '../../core/model/code.ts'
import type { Reading } from '../../core/model/reading.ts'
import { attributeOf, isArray, stringOf, tagOf, toLowerCase } from '../primordials.ts'
import { attempt, head } from '../text.ts'

/** The text that stands for a password field's value, and the only thing that is ever read of one. */
export const PASSWORD = 'password input field'

/** Whether it is one. By the attribute, to which `type` goes back: the interface that has `type` is never touched. */
export const isPassword = (element: unknown): boolean =>
  attempt(() => tagOf(element as Element) === 'input' && toLowerCase(attributeOf(element as Element, 'type') ?? '')) ===
  'password'

export const NONE: readonly Warning[] = []

/** At most two warnings with one more; made without `push`, which a page may have replaced. */
export function warned(list: readonly Warning[], code: WarningCode, ...args: string[]): readonly Warning[] {
  const more = { code, args }
  const first = list.length > 0 && list[0]
  const second = list.length > 1 && list[1]
  return first ? (second ? [first, second, more] : [first, more]) : [more]
}

export const missing = (code: ReasonCode, args: readonly string[], warnings: readonly Warning[] = NONE): Reading => ({
  kind: 'missing',
  reason: { code, args },
  warnings,
})

/** Not by `== null`, which `document.all` is too: hence no two comparisons that a minifier could make one. */
export const isNothing = (value: unknown): value is null | undefined =>
  typeof value === 'object' ? value === null : value === undefined

const nameOf = (value: unknown): string =>
  typeof value === 'function' || typeof value === 'symbol' ? typeof value : isArray(value) ? 'array' : 'object'

/**
 * What a source gave, as a reading. Nothing is `''`, `null`, `undefined` and `NaN`; everything but a string becomes
 * text as the product would make it. Throws whatever the value's own conversion throws.
 */
export function reading(value: unknown, warnings: readonly Warning[] = NONE): Reading {
  if (typeof value === 'string') {
    if (value === '') return missing('value-empty', ["''"], warnings)
    return { kind: 'value', text: head(value), length: value.length, form: 'string', warnings }
  }
  // biome-ignore lint/suspicious/noSelfCompare: the one comparison that a page can't replace
  if (isNothing(value) || value !== value) return missing('value-empty', [stringOf(value)], warnings)
  const plain = typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint'
  const notes = plain ? warnings : warned(warnings, 'object-text', nameOf(value))
  const text = stringOf(value)
  if (text === '') return missing('value-empty', [nameOf(value)], notes)
  return { kind: 'value', text: head(text), length: text.length, form: 'other', warnings: notes }
}

/**
 * Reads by the page's present view and, where that is no longer the browser's own (`changed`), by the original
 * too, which the warning then quotes.
 */
export function compared(changed: boolean, name: string, read: (byOriginal: boolean) => Reading): Reading {
  if (!changed) return read(false)
  const present = attempt(() => read(false)) ?? missing('read-threw', [name])
  const own = attempt(() => read(true))
  const quoted = own === undefined ? '' : own.kind === 'value' ? head(own.text, 100) : own.reason.code
  return { ...present, warnings: warned(present.warnings, 'page-override', name, quoted) }
}
