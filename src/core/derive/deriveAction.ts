import type { UserAction } from '../model/action.ts'
import type { Application } from '../model/application.ts'
import type { Capture } from '../model/capture.ts'
import { note, type Warning } from '../model/code.ts'
import type { LateValue } from '../model/lateValue.ts'
import type { Property } from '../model/property.ts'
import type { NetworkEntry } from '../model/request.ts'
import type { Settings } from '../model/settings.ts'
import { sourceKey } from '../model/source.ts'
import { disagreement } from './agentVerdict.ts'
import { withinBeacon } from './beacon.ts'
import { derive } from './derive.ts'
import { derivingOnce } from './deriveOnce.ts'
import { gateOf } from './privacy.ts'
import { resolving } from './reading.ts'

/** Derives one action. */
export type Derivation = (action: UserAction, timeOrigin: number) => readonly Capture[]

/**
 * Derives actions of one application under the same settings and facts: whatever does not depend on the action is
 * looked up once for all of them.
 *
 * @param entries what the network panel saw; it only explains
 * @returns takes an action and its document's time origin in ms since the epoch; gives one capture per configured
 *   property, in configuration order
 */
export function deriving(application: Application, settings: Settings, entries: readonly NetworkEntry[]): Derivation {
  const { properties } = application
  const sources = properties.map(({ expressionType, expression }) => sourceKey(expressionType, expression))
  return (action, timeOrigin) => {
    const gate = gateOf(application, action.signals, settings)
    const resolve = resolving(action, timeOrigin, application, settings, entries)
    const deriveOnce = derivingOnce(gate, settings.assumptions)
    const all = properties.map((property, index) => deriveOnce(property, resolve(property, sources[index] ?? '')))
    const again = (property: Property, source: string, room: number): Capture =>
      derive(property, resolve(property, source), gate, settings.assumptions, room)
    const captures = action.kind === 'manual' ? all : withinBeacon(all, sources, again)
    const { beforeAttach, agent, late } = action
    if (!beforeAttach && !agent && !late) return captures
    return captures.map((capture, index) => {
      const more = [
        // What is empty in an action that began before anybody looked may have been there.
        beforeAttach && capture.status === 'empty' && note('before-attach'),
        late && capture.raw === null && lateness(late, sources[index]),
        disagreement(capture, agent),
      ].filter((warning) => typeof warning === 'object' && warning !== null)
      return more.length > 0 ? { ...capture, warnings: [...capture.warnings, ...more] } : capture
    })
  }
}

function lateness(late: readonly LateValue[], source: string | undefined): Warning | null {
  const came = late.find((value) => value.source === source)
  return came ? note('late-value', String(Math.round(came.afterMs)), came.text) : null
}

/** The captures of one action; for several of one application use `deriving`. */
export const deriveAction = (
  action: UserAction,
  timeOrigin: number,
  application: Application,
  settings: Settings,
  entries: readonly NetworkEntry[],
): readonly Capture[] => deriving(application, settings, entries)(action, timeOrigin)
