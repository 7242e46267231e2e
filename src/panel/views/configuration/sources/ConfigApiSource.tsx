import { useState } from 'preact/hooks'
import type { Library } from '../../../../bridge/syncMessages.ts'
import { environmentOf } from '../../../../core/library/address.ts'
import { setupOf } from '../../../../core/library/library.ts'
import { useStore } from '../../../storeContext.ts'
import { text } from '../../../text.ts'
import { AddressField } from './AddressField.tsx'
import { OfferedApplications } from './OfferedApplications.tsx'
import { SetUpButtons } from './SetUpButtons.tsx'
import { SourceRow, stateOf } from './SourceRow.tsx'
import { Token } from './Token.tsx'

/** Whether another token would help. */
const isTokenRefused = ({ checks }: Library): boolean =>
  ['unauthorized', 'forbidden'].includes(checks['config-api']?.failure?.code ?? '')

/** The Config API of an environment: its address, a token, and which of its applications to load. */
export function ConfigApiSource({ library }: { library: Library }) {
  const store = useStore()
  const [open, setOpen] = useState(false)
  const { configApi } = setupOf(library)
  const locked = library.locked.configApi !== undefined
  const setUp = (environment: string | null, applications: readonly string[]) => {
    setOpen(false)
    const setup = { ...library.setup, configApi: environment === null ? null : { environment, applications } }
    store.send({ kind: 'sync', wish: { kind: 'setUp', setup } })
  }
  return (
    <SourceRow
      library={library}
      name="config-api"
      title={text('ui_source_config_api')}
      locked={locked}
      state={configApi ? stateOf(library, 'config-api') : 'off'}
      {...(configApi && { detail: configApi.environment })}
      actions={
        <SetUpButtons
          source="config-api"
          isSetUp={configApi !== null}
          locked={locked}
          onOpen={() => setOpen(!open)}
          onRemove={() => setUp(null, [])}
        />
      }
    >
      {open && (
        <AddressField
          label={text('ui_environment')}
          hint={text('ui_environment_hint')}
          value={library.setup.configApi?.environment ?? ''}
          check={environmentOf}
          onSave={(environment) =>
            setUp(environment, environment === configApi?.environment ? configApi.applications : [])
          }
        />
      )}
      {configApi && <Token kept={library.token} refused={isTokenRefused(library)} />}
      {configApi && library.token && !library.locked.configApi?.applications.length && (
        <OfferedApplications
          offered={library.offered}
          chosen={configApi.applications}
          onChoose={(applications) => setUp(configApi.environment, applications)}
        />
      )}
    </SourceRow>
  )
}
