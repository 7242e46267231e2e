import { useMemo } from 'preact/hooks'
import { Grid } from '../../parts/Grid.tsx'
import { Blank } from '../../parts/Message.tsx'
import { Split } from '../../parts/Split.tsx'
import { timelineBlankOf } from '../../states.ts'
import { useStore } from '../../storeContext.ts'
import { text } from '../../text.ts'
import { ActionDetail } from './ActionDetail.tsx'
import { timelineColumns } from './columns.tsx'
import { TimelineBar } from './TimelineBar.tsx'
import { itemKey, type TimelineItem, timelineItems } from './timelineItems.ts'

const separator = (item: TimelineItem) =>
  item.kind === 'navigation' ? <span title={item.before.url}>{text('ui_navigation', item.before.url)}</span> : null

/** The user actions in order, newest at the end, and what was read at the end of the selected one. */
export function ActionsView() {
  const store = useStore()
  const columns = useMemo(timelineColumns, [])
  const entries = store.shownActions.value
  const items = useMemo(() => timelineItems(entries), [entries])
  const [first, second] = store.selectedActions.value
  const chosen = store.chosen.value
  const open = store.detailOpen.value && chosen !== null && first !== undefined
  const on = store.follow.value
  const follow = useMemo(
    () => ({
      on,
      onChange: (to: boolean) => {
        store.follow.value = to
      },
    }),
    [on],
  )
  const close = () => {
    store.detailOpen.value = false
  }

  const blank = timelineBlankOf(store)
  return (
    <>
      <TimelineBar />
      {blank ? (
        <Blank {...blank} />
      ) : (
        <Split
          open={open}
          grid={({ alone, focusDetail }) => (
            <div class="split-grid timeline-grid" data-pane>
              <Grid
                label={text('ui_tab_actions')}
                columns={columns}
                items={items}
                keyOf={itemKey}
                selected={second ?? first ?? null}
                also={second === undefined ? null : (first ?? null)}
                separator={separator}
                sort={null}
                order={store.query.value}
                follow={follow}
                onSelect={(item, extend) => {
                  if (item.kind !== 'navigation') store.select(item.id, extend)
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
              chosen && (
                <ActionDetail chosen={chosen} alone={alone} onClose={leave} onBack={alone ? leave : focusGrid} />
              )
            )
          }}
        />
      )}
    </>
  )
}
