import type { Signals } from '../core/model/action.ts'
import { page } from './primordials.ts'
import { attempt, head } from './text.ts'

/**
 * The privacy signals as the page's scripts see them (observed: `navigator.doNotTrack` is `"1"` or `"yes"`,
 * `navigator.msDoNotTrack` is `"1"`, or `window.doNotTrack` is `"1"`). `enabled`: `dtrum.enable()` was seen.
 */
export function readSignals(enabled: boolean): Signals {
  const navigator = page.navigator as { doNotTrack?: unknown; msDoNotTrack?: unknown; globalPrivacyControl?: unknown }
  const standard = attempt(() => navigator.doNotTrack)
  const found = (name: string, value: unknown): Signals => ({
    doNotTrack: true,
    doNotTrackSource: `${name} = "${head(value as string, 20)}"`,
    globalPrivacyControl: attempt(() => navigator.globalPrivacyControl === true) ?? false,
    enabled,
  })
  if (standard === '1' || standard === 'yes') return found('navigator.doNotTrack', standard)
  if (attempt(() => navigator.msDoNotTrack) === '1') return found('navigator.msDoNotTrack', '1')
  if (attempt(() => (page as { doNotTrack?: unknown }).doNotTrack) === '1') return found('window.doNotTrack', '1')
  const { globalPrivacyControl } = found('', '')
  const shown = typeof standard === 'string' ? `"${head(standard, 20)}"` : standard === null ? 'null' : 'undefined'
  return { doNotTrack: false, doNotTrackSource: `navigator.doNotTrack = ${shown}`, globalPrivacyControl, enabled }
}
