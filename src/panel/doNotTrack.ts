import type { Signals } from '../core/model/action.ts'
import type { Settings } from '../core/model/settings.ts'
import type { MessageKey } from './text.ts'

/** What the derivation goes by: the page's signal, or the simulated one in its place. */
export type Signal = 'on' | 'off' | 'simulated_on' | 'simulated_off' | 'unknown'

export function signalOf(setting: Settings['doNotTrack'], signals: Signals | null): Signal {
  if (setting !== 'page') return `simulated_${setting}`
  if (!signals) return 'unknown'
  return signals.doNotTrack ? 'on' : 'off'
}

export const signalKey = (signal: Signal): MessageKey => `ui_dnt_${signal}`
