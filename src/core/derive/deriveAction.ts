import type { UserAction } from '../model/action.ts'
import type { Application } from '../model/application.ts'
import type { Capture } from '../model/capture.ts'
import { note } from '../model/code.ts'
import type { Property } from '../model/property.ts'
import type { NetworkEntry } from '../model/request.ts'
import type { Settings } from '../model/settings.ts'
import { sourceKey } from '../model/source.ts'
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
    return action.beforeAttach ? captures.map(perhapsMissed) : captures
  }
}

/** What is empty in an action that began before anybody looked may have been there. */
const perhapsMissed = (capture: Capture): Capture =>
  capture.status === 'empty' ? { ...capture, warnings: [...capture.warnings, note('before-attach')] } : capture

/** The captures of one action; for several of one application use `deriving`. */
export const deriveAction = (
  action: UserAction,
  timeOrigin: number,
  application: Application,
  settings: Settings,
  entries: readonly NetworkEntry[],
): readonly Capture[] => deriving(application, settings, entries)(action, timeOrigin)
