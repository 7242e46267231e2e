import { signalKey, signalOf } from '../doNotTrack.ts'
import { useStore } from '../storeContext.ts'
import { originWord, text } from '../text.ts'

/** At the right of the tabs: the configuration in use and the page's privacy signals. */
export function Indicators() {
  const store = useStore()
  const configuration = store.configuration.value
  const signals = store.signals.value
  const signal = signalOf(store.settings.value.doNotTrack, signals)
  return (
    <div class="indicators">
      {configuration && (
        <span class="in-use" title={`${configuration.application.name} (${originWord(configuration.source)})`}>
          {configuration.application.name}
          <span class="in-use-source"> ({originWord(configuration.source)})</span>
        </span>
      )}
      <span class="signal" data-signal={signal} title={signals?.doNotTrackSource}>
        {text(signalKey(signal))}
      </span>
      {signals?.globalPrivacyControl && (
        <span class="signal" data-signal="gpc" title={text('ui_gpc_title')}>
          {text('ui_gpc')}
        </span>
      )}
    </div>
  )
}
