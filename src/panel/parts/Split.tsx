import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { keepShare } from '../kept.ts'
import { useStore } from '../storeContext.ts'
import { Splitter } from './Splitter.tsx'
import { useMedia } from './useMedia.ts'

type Pane = {
  /** There is no room for grid and detail at once. */
  readonly alone: boolean
  readonly focusGrid: () => void
  readonly focusDetail: () => void
}

type Props = {
  readonly open: boolean
  readonly grid: (pane: Pane) => ComponentChildren
  readonly detail: (pane: Pane) => ComponentChildren
}

/** A grid and, beside it, below it or in its place, the detail of what is selected in it. */
export function Split({ open, grid, detail }: Props) {
  const store = useStore()
  const room = useRef<HTMLDivElement>(null)
  const below = useMedia('(max-width: 639px)')
  const alone = useMedia('(max-width: 359px)')
  const focus = (selector: string) => () => room.current?.querySelector<HTMLElement>(selector)?.focus()
  const pane = { alone, focusGrid: focus('.split-grid [role=grid]'), focusDetail: focus('.detail') }
  return (
    <div class="split" ref={room} data-layout={alone ? 'alone' : below ? 'below' : 'beside'}>
      {!(alone && open) && grid(pane)}
      {open && !alone && (
        <Splitter
          orientation={below ? 'horizontal' : 'vertical'}
          share={store.detailShare.value}
          controls="detail"
          onChange={(share) => {
            store.detailShare.value = share
            keepShare('detailShare', share)
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
          {detail(pane)}
        </div>
      )}
    </div>
  )
}
