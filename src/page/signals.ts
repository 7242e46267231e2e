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
  let doNotTrack = standard === '1' || standard === 'yes'
  let name = 'navigator.doNotTrack'
  let shown = typeof standard === 'string' ? `"${head(standard, 20)}"` : 'null'
  const orElse = (other: string, read: () => unknown): void => {
    if (doNotTrack || attempt(read) !== '1') return
    doNotTrack = true
    name = other
    shown = '"1"'
  }
  orElse('navigator.msDoNotTrack', () => navigator.msDoNotTrack)
  orElse('window.doNotTrack', () => (page as { doNotTrack?: unknown }).doNotTrack)
  return {
    doNotTrack,
    doNotTrackSource: `${name} = ${shown}`,
    globalPrivacyControl: attempt(() => navigator.globalPrivacyControl) === true,
    enabled,
  }
}
