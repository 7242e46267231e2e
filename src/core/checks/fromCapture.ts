import type { UserAction } from '../model/action.ts'
import type { Capture } from '../model/capture.ts'
import type { SessionValue } from '../session/sessionValue.ts'
import type { Check } from './check.ts'

/** A capture and the action that it was read in. */
export type Captured = { readonly capture: Capture; readonly action: Pick<UserAction, 'name'> }

/**
 * The check that expects just what was captured: the same value, or the same reason for none. Null where nothing was
 * read yet, so that there is nothing to expect.
 */
export function checkOf({ capture: { property, status, value, reason }, action }: Captured): Check | null {
  if (status === 'waiting') return null
  const on = { name: action.name }
  if (value !== null) return { key: property.key, on, expect: { equals: value } }
  return { key: property.key, on, expect: { status, ...(reason && { reason: reason.code }) } }
}

/** Such checks for all captures, in their order. */
export const checksOf = (captured: readonly Captured[]): readonly Check[] =>
  captured.map(checkOf).filter((check) => check !== null)

/** The check that expects what the session holds; null where it holds nothing. */
export const sessionCheckOf = ({ property: { key }, value }: SessionValue): Check | null =>
  value === null ? null : { key, on: 'session', expect: { equals: value } }
