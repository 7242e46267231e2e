import { useMemo } from 'preact/hooks'
import type { Contributor, SessionRow } from '../../../bridge/sessionView.ts'
import { DetailPane } from '../../parts/DetailPane.tsx'
import { Grid } from '../../parts/Grid.tsx'
import { IconButton } from '../../parts/IconButton.tsx'
import { useStore } from '../../storeContext.ts'
import { text } from '../../text.ts'
import { contributorColumns } from './columns.tsx'

type Props = {
  readonly row: SessionRow
  readonly contributors: readonly Contributor[]
  readonly alone: boolean
  readonly onClose: () => void
  readonly onBack: () => void
}

const keyOf = ({ action }: Contributor) => action.id

/** The actions whose values made a session property's, the one that decides marked. */
export function SessionDetail({ row: { property }, contributors, alone, onClose, onBack }: Props) {
  const store = useStore()
  const columns = useMemo(() => contributorColumns(property.dataType), [property.dataType])
  const selected = store.selectedActions.value.at(-1) ?? null
  const known = contributors.find(({ action }) => action.id === selected)
  return (
    <DetailPane kind="action-detail" label={text('ui_contributors', property.key)} onBack={onBack}>
      <header class="detail-head">
        {alone && <IconButton icon="back" label={text('ui_back')} onClick={onClose} />}
        <h2 class="mono" title={property.displayName}>
          {property.key}
        </h2>
        <span class="spacer" />
        {known && (
          <button type="button" class="button" onClick={() => store.showSteps(known.action.id)}>
            {text('ui_show_steps')}
          </button>
        )}
        {!alone && <IconButton icon="close" label={text('ui_close')} onClick={onClose} />}
      </header>
      {contributors.length === 0 ? (
        <p class="nothing">{text('ui_contributors_none')}</p>
      ) : (
        <div class="contributor-grid">
          <Grid
            label={text('ui_contributors', property.key)}
            columns={columns}
            items={contributors}
            keyOf={keyOf}
            selected={selected}
            sort={null}
            order={property.key}
            onSelect={({ action }) => store.select(action.id, false)}
            onOpen={(byKeyboard) => {
              const at = store.selectedActions.value[0]
              if (byKeyboard && at !== undefined) store.showSteps(at)
            }}
          />
        </div>
      )}
    </DetailPane>
  )
}
