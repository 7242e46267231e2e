import { entryOf } from '../exposure/header.ts'
import type { UserAction } from '../model/action.ts'
import type { Application } from '../model/application.ts'
import type { Capture } from '../model/capture.ts'
import { note } from '../model/code.ts'
import { LIMITS } from '../model/limits.ts'
import type { NetworkEntry } from '../model/request.ts'
import type { Settings } from '../model/settings.ts'
import { PAGE_SOURCE_TYPES, sourceKey } from '../model/source.ts'
import { derive } from './derive.ts'
import { derivingOnce } from './deriveOnce.ts'
import { gateOf, WITHHELD_TEXT } from './privacy.ts'
import { type Facts, resolve } from './reading.ts'

/**
 * One capture per configured property, in configuration order, for one action.
 *
 * @param timeOrigin ms since the epoch of the action's document
 * @param entries what the network panel saw; it only explains
 */
export function deriveAction(
  action: UserAction,
  timeOrigin: number,
  application: Application,
  settings: Settings,
  entries: readonly NetworkEntry[],
): readonly Capture[] {
  const gate = gateOf(application, action.signals, settings)
  const requests = action.requests.map((request) => ({ request, entry: entryOf(request, timeOrigin, entries) }))
  const facts: Facts = { entries, requests }
  const deriveOnce = derivingOnce(gate, settings.assumptions)
  const beacon = action.kind === 'manual' ? null : startBeacon()
  return application.properties.map((property) => {
    const resolved = resolve(property, action, application, settings, facts)
    const capture = deriveOnce(property, resolved)
    const room = beacon?.take(capture) ?? Number.POSITIVE_INFINITY
    const bounded =
      room < (capture.cut?.length ?? 0) ? derive(property, resolved, gate, settings.assumptions, room) : capture
    return action.beforeAttach && bounded.status === 'empty'
      ? { ...bounded, warnings: [...bounded.warnings, note('before-attach')] }
      : bounded
  })
}

/** Counts what the metadata of one beacon takes; each source once, however many properties share it. */
function startBeacon(): { take: (capture: Capture) => number } {
  let left: number = LIMITS.beacon
  const rooms = new Map<string, number>()
  return {
    take: ({ property, cut, sent }) => {
      if (!(PAGE_SOURCE_TYPES as readonly string[]).includes(property.expressionType) || cut === null)
        return Number.POSITIVE_INFINITY
      const key = sourceKey(property.expressionType, property.expression)
      const known = rooms.get(key)
      if (known !== undefined) return known
      const room = left
      rooms.set(key, room)
      left = Math.max(0, left - (sent === WITHHELD_TEXT ? sent.length : cut.length))
      return room
    },
  }
}
