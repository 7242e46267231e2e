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
  const isOn = standard === '1' || standard === 'yes'
  const isOld = !isOn && attempt(() => navigator.msDoNotTrack) === '1'
  const isOdd = !isOn && !isOld && attempt(() => (page as { doNotTrack?: unknown }).doNotTrack) === '1'
  const name = isOld ? 'navigator.msDoNotTrack' : isOdd ? 'window.doNotTrack' : 'navigator.doNotTrack'
  const shown = isOld || isOdd ? '"1"' : typeof standard === 'string' ? `"${head(standard, 20)}"` : 'null'
  return {
    doNotTrack: isOn || isOld || isOdd,
    doNotTrackSource: `${name} = ${shown}`,
    globalPrivacyControl: attempt(() => navigator.globalPrivacyControl) === true,
    enabled,
  }
}
