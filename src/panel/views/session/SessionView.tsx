import { useMemo } from 'preact/hooks'
import type { SessionRow } from '../../../bridge/sessionView.ts'
import { Grid } from '../../parts/Grid.tsx'
import { Blank } from '../../parts/Message.tsx'
import { Split } from '../../parts/Split.tsx'
import { sessionBlankOf } from '../../states.ts'
import { useStore } from '../../storeContext.ts'
import { text } from '../../text.ts'
import { sessionColumns } from './columns.tsx'
import { SessionBar } from './SessionBar.tsx'
import { SessionDetail } from './SessionDetail.tsx'

const keyOf = ({ property }: SessionRow) => property.id

/** What the session holds of each session property as of now, and which actions it comes from. */
export function SessionView() {
  const store = useStore()
  const columns = useMemo(sessionColumns, [])
  const session = store.session.value
  const rows = store.shownSession.value
  const row = rows.find(({ property }) => property.id === store.selected.value)
  const close = () => {
    store.detailOpen.value = false
  }

  const blank = sessionBlankOf(store)
  if (blank) return <Blank {...blank} />
  if (!session) return null
  return (
    <>
      <SessionBar session={session} />
      <Split
        open={store.detailOpen.value && row !== undefined}
        grid={({ alone, focusDetail }) => (
          <div class="split-grid session-grid" data-pane>
            <Grid
              label={text('ui_tab_session')}
              columns={columns}
              items={rows}
              keyOf={keyOf}
              selected={store.selected.value}
              sort={null}
              order={store.query.value}
              onSelect={({ property }) => {
                store.selected.value = property.id
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
              <SessionDetail
                row={row}
                contributors={session.contributors}
                alone={alone}
                onClose={leave}
                onBack={alone ? leave : focusGrid}
              />
            )
          )
        }}
      />
    </>
  )
}
