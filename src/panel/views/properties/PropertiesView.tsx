import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Row } from '../../../bridge/panelMessages.ts'
import { Blank } from '../../parts/Message.tsx'
import { Splitter } from '../../parts/Splitter.tsx'
import { useMedia } from '../../parts/useMedia.ts'
import { blankOf } from '../../states.ts'
import { useStore } from '../../storeContext.ts'
import { Detail } from './Detail.tsx'
import { PropertyGrid } from './PropertyGrid.tsx'
import { selectorOf } from './selector.ts'

/** The grid of properties and, beside it, below it or in its place, the selected one's way. */
export function PropertiesView() {
  const store = useStore()
  const room = useRef<HTMLDivElement>(null)
  const below = useMedia('(max-width: 639px)')
  const alone = useMedia('(max-width: 359px)')
  const row = store.selectedRow.value
  const open = store.detailOpen.value && row !== null

  const focusGrid = () => room.current?.querySelector<HTMLElement>('[role=grid]')?.focus()
  const focusDetail = () => room.current?.querySelector<HTMLElement>('.detail')?.focus()
  const select = ({ capture: { property } }: Row) => {
    store.selected.value = property.id
  }
  // Counting every match is left out of the reading; the selected row's are counted for each action that it is read in.
  const selector = row && selectorOf(row.capture.property)
  const actionId = row?.action?.id
  useLayoutEffect(() => {
    if (selector && actionId !== undefined) store.send({ kind: 'count', selector })
  }, [store, selector, actionId])
  const close = () => {
    store.detailOpen.value = false
    requestAnimationFrame(focusGrid)
  }

  const blank = blankOf(store)
  if (blank) return <Blank {...blank} />
  return (
    <div class="split" ref={room} data-layout={alone ? 'alone' : below ? 'below' : 'beside'}>
      {!(alone && open) && (
        <PropertyGrid
          onSelect={select}
          onOpen={(byKeyboard) => {
            store.detailOpen.value = true
            if (byKeyboard || alone) requestAnimationFrame(focusDetail)
          }}
          onEscape={() => {
            store.detailOpen.value = false
          }}
        />
      )}
      {open && !alone && (
        <Splitter
          orientation={below ? 'horizontal' : 'vertical'}
          share={store.detailShare.value}
          controls="detail"
          onChange={(share) => {
            store.detailShare.value = share
          }}
        />
      )}
      {open && (
        <div
          id="detail"
          class="split-detail"
          data-pane
          style={alone ? {} : { flexBasis: `${store.detailShare.value * 100}%` }}
        >
          <Detail row={row} alone={alone} onClose={close} onBack={alone ? close : focusGrid} />
        </div>
      )}
    </div>
  )
}
