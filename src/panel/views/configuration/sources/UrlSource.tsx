import { useState } from 'preact/hooks'
import type { Library } from '../../../../bridge/syncMessages.ts'
import { addressOf } from '../../../../core/library/address.ts'
import { setupOf } from '../../../../core/library/library.ts'
import { useStore } from '../../../storeContext.ts'
import { text } from '../../../text.ts'
import { AddressField } from './AddressField.tsx'
import { SetUpButtons } from './SetUpButtons.tsx'
import { SourceRow, stateOf } from './SourceRow.tsx'

/** A configuration that stands at an address. */
export function UrlSource({ library }: { library: Library }) {
  const store = useStore()
  const [open, setOpen] = useState(false)
  const { url } = setupOf(library)
  const locked = library.locked.url !== undefined
  const setUp = (address: string | null) => {
    setOpen(false)
    const setup = { ...library.setup, url: address === null ? null : { url: address } }
    store.send({ kind: 'sync', wish: { kind: 'setUp', setup } })
  }
  return (
    <SourceRow
      library={library}
      name="url"
      title={text('ui_source_url')}
      locked={locked}
      state={url ? stateOf(library, 'url') : 'off'}
      {...(url && { detail: url.url })}
      actions={
        <SetUpButtons
          source="url"
          isSetUp={url !== null}
          locked={locked}
          onOpen={() => setOpen(!open)}
          onRemove={() => setUp(null)}
        />
      }
    >
      {open && (
        <AddressField
          label={text('ui_url')}
          hint={text('ui_url_hint')}
          value={library.setup.url?.url ?? ''}
          check={addressOf}
          onSave={setUp}
        />
      )}
    </SourceRow>
  )
}
