import { grouped } from '../grouped.ts'
import type { UserAction } from '../model/action.ts'
import type { ApiValue } from '../model/apiCall.ts'
import type { Application } from '../model/application.ts'
import { note, type Reason } from '../model/code.ts'
import type { Property } from '../model/property.ts'
import type { Settings } from '../model/settings.ts'
import { apiKey, apiVerdict } from './apiVerdict.ts'
import { type Gate, gateOf } from './privacy.ts'

/** One value of a call of the JavaScript API and what becomes of it; `captured`: the API takes it. */
export type ApiCall = {
  readonly value: ApiValue
  /** The configured property that it was matched to, case-insensitively; null: the key is no property's. */
  readonly property: Property | null
  readonly status: 'captured' | 'rejected' | 'suppressed'
  /** Null only for `captured`. */
  readonly reason: Reason | null
}

/**
 * Every value that the page passed to the JavaScript API during an action, in the order of the calls, those that
 * nothing configured takes among them. Precedence as for captures: closed privacy, then the API's own verdict, then
 * Do Not Track.
 */
export function apiCallsOf(action: UserAction, application: Application, settings: Settings): readonly ApiCall[] {
  if (action.apiValues.length === 0) return []
  const gate = gateOf(application, action.signals, settings)
  const takers = application.properties.filter(({ expressionType }) => expressionType === 'JAVASCRIPT_API')
  const byKey = grouped(takers, apiKey)
  return action.apiValues.map((value) => {
    const property = byKey.get(apiKey(value))?.[0] ?? null
    const reason = reasonOf(value, property, gate)
    const status = !reason
      ? 'captured'
      : reason === gate.closed || reason.code === 'do-not-track'
        ? 'suppressed'
        : 'rejected'
    return { value, property, status, reason }
  })
}

function reasonOf(value: ApiValue, property: Property | null, gate: Gate): Reason | null {
  if (!property)
    return value.container ? note('api-container', value.type, value.call) : note('api-key-unknown', value.key)
  if (gate.closed) return gate.closed
  const refused = apiVerdict(value, property)
  if (refused) return refused
  return gate.withholds && !value.public ? note('do-not-track') : null
}
