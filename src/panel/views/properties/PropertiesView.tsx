import { useLayoutEffect } from 'preact/hooks'
import type { Row } from '../../../bridge/panelMessages.ts'
import { Blank } from '../../parts/Message.tsx'
import { Split } from '../../parts/Split.tsx'
import { blankOf } from '../../states.ts'
import { useStore } from '../../storeContext.ts'
import { AtBar } from './AtBar.tsx'
import { Detail } from './Detail.tsx'
import { PropertyGrid } from './PropertyGrid.tsx'
import { selectorOf } from './selector.ts'

/** The grid of properties and the selected one's way. */
export function PropertiesView() {
  const store = useStore()
  const row = store.selectedRow.value
  const open = store.detailOpen.value && row !== null

  const select = ({ capture: { property } }: Row) => {
    store.selected.value = property.id
  }
  // Counting every match is left out of the reading; the selected row's are counted for each action that it is read in.
  const selector = row && selectorOf(row.capture.property)
  const actionId = row?.action?.id
  useLayoutEffect(() => {
    if (selector && actionId !== undefined && store.at.value === null) store.send({ kind: 'count', selector })
  }, [store, selector, actionId])
  const close = () => {
    store.detailOpen.value = false
  }

  const blank = blankOf(store)
  if (blank) return <Blank {...blank} />
  return (
    <>
      <AtBar />
      <Split
        open={open}
        grid={({ alone, focusDetail }) => (
          <PropertyGrid
            onSelect={select}
            onOpen={(byKeyboard) => {
              store.detailOpen.value = true
              if (byKeyboard || alone) requestAnimationFrame(focusDetail)
            }}
            onEscape={close}
          />
        )}
        detail={({ alone, focusGrid }) => {
          const leave = () => {
            close()
            requestAnimationFrame(focusGrid)
          }
          return row && <Detail row={row} alone={alone} onClose={leave} onBack={alone ? leave : focusGrid} />
        }}
      />
    </>
  )
}
