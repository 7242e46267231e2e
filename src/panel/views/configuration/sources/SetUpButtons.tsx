import type { SourceName } from '../../../../core/library/library.ts'
import { useStore } from '../../../storeContext.ts'
import { text } from '../../../text.ts'

type Props = {
  readonly source: SourceName
  readonly isSetUp: boolean
  /** By policy: it can be asked, not changed. */
  readonly locked: boolean
  readonly onOpen: () => void
  readonly onRemove: () => void
}

/** What can be done with a source that is asked over the network. */
export function SetUpButtons({ source, isSetUp, locked, onOpen, onRemove }: Props) {
  const store = useStore()
  return (
    <>
      {isSetUp && (
        <button
          type="button"
          class="button"
          onClick={() => store.send({ kind: 'sync', wish: { kind: 'fetch', source } })}
        >
          {text('ui_fetch_now')}
        </button>
      )}
      {!locked && (
        <button type="button" class="button" onClick={onOpen}>
          {text(isSetUp ? 'ui_change' : 'ui_set_up')}
        </button>
      )}
      {isSetUp && !locked && (
        <button type="button" class="button" onClick={onRemove}>
          {text('ui_remove')}
        </button>
      )}
    </>
  )
}
