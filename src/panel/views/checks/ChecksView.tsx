import { useMemo, useState } from 'preact/hooks'
import type { CheckRow } from '../../../bridge/checksView.ts'
import { Grid } from '../../parts/Grid.tsx'
import { Blank } from '../../parts/Message.tsx'
import { Split } from '../../parts/Split.tsx'
import { blankOf } from '../../states.ts'
import { useStore } from '../../storeContext.ts'
import { text } from '../../text.ts'
import { CheckDetail } from './CheckDetail.tsx'
import { CheckForm } from './CheckForm.tsx'
import { ChecksBar } from './ChecksBar.tsx'
import { checkColumns } from './columns.tsx'

const keyOf = ({ index }: CheckRow) => index

/** What must be captured, and whether it is. */
export function ChecksView() {
  const store = useStore()
  const masked = store.masked.value
  const columns = useMemo(() => checkColumns(masked), [masked])
  /** The check in the form; `new` is none yet. */
  const [editing, setEditing] = useState<CheckRow | 'new' | null>(null)
  const checks = store.checks.value
  const row = checks?.rows.find((one) => keyOf(one) === store.selectedCheck.value)
  const close = () => {
    store.detailOpen.value = false
  }
  const remove = (one: CheckRow) => {
    store.send({ kind: 'removeCheck', index: one.index })
    close()
  }

  const blank = blankOf(store)
  if (blank && blank.name !== 'filtered') return <Blank {...blank} />
  if (!checks) return null
  return (
    <>
      <ChecksBar checks={checks} onAdd={() => setEditing('new')} />
      {checks.rows.length === 0 ? (
        <p class="blank">{text('ui_checks_none_yet')}</p>
      ) : (
        <Split
          open={store.detailOpen.value && row !== undefined}
          grid={({ alone, focusDetail }) => (
            <div class="split-grid checks-grid" data-pane>
              <Grid
                label={text('ui_tab_checks')}
                columns={columns}
                items={checks.rows}
                keyOf={keyOf}
                selected={store.selectedCheck.value}
                sort={null}
                order=""
                onSelect={({ index }) => {
                  store.selectedCheck.value = index
                }}
                onOpen={(byKeyboard) => {
                  store.detailOpen.value = true
                  if (byKeyboard || alone) requestAnimationFrame(focusDetail)
                }}
                onEscape={close}
              />
            </div>
          )}
          detail={({ alone, focusGrid }) => {
            const leave = () => {
              close()
              requestAnimationFrame(focusGrid)
            }
            return (
              row && (
                <CheckDetail
                  key={row.index}
                  row={row}
                  failures={store.failures.value}
                  alone={alone}
                  onEdit={() => setEditing(row)}
                  onRemove={() => {
                    remove(row)
                    requestAnimationFrame(focusGrid)
                  }}
                  onClose={leave}
                  onBack={alone ? leave : focusGrid}
                />
              )
            )
          }}
        />
      )}
      {editing && <CheckForm row={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </>
  )
}
