import type { Origin } from '../../core/library/library.ts'
import { signalKey, signalOf } from '../doNotTrack.ts'
import { useNow } from '../parts/useNow.ts'
import { useStore } from '../storeContext.ts'
import { agoOf, originWord, text } from '../text.ts'

/** How old the configuration in use is where its source can't be asked any more. */
function InUseAge({ source }: { source: Origin }) {
  const now = useNow()
  const checks = useStore().library.value?.checks
  const check = source === 'config-api' || source === 'url' ? checks?.[source] : undefined
  if (!check?.failure || check.goodAt === null) return null
  return (
    <span class="in-use-age" title={text('ui_source_state_failed')}>
      {' '}
      {text('ui_source_good', agoOf(check.goodAt, now))}
    </span>
  )
}

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
          <InUseAge source={configuration.source} />
        </span>
      )}
      {store.masked.value && (
        <span class="signal" data-signal="masked" title={text('ui_mask_title')}>
          {text('ui_masked')}
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
