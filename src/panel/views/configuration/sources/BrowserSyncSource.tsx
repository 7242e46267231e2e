import type { Library } from '../../../../bridge/syncMessages.ts'
import { useStore } from '../../../storeContext.ts'
import { text } from '../../../text.ts'
import { SourceRow } from './SourceRow.tsx'

/** The user's own configurations, in all of their browsers that synchronise. */
export function BrowserSyncSource({ library }: { library: Library }) {
  const store = useStore()
  const { setup } = library
  const on = setup.browserSync
  const failed = library.checks['browser-sync']?.failure
  const toggle = () => store.send({ kind: 'sync', wish: { kind: 'setUp', setup: { ...setup, browserSync: !on } } })
  return (
    <SourceRow
      library={library}
      name="browser-sync"
      title={text('ui_source_own_other')}
      state={on ? (failed ? 'failed' : 'good') : 'off'}
      actions={
        <button type="button" class="button" onClick={toggle}>
          {text(on ? 'ui_share_off' : 'ui_share_on')}
        </button>
      }
    />
  )
}
