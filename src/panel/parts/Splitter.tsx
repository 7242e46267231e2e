import { text } from '../text.ts'

const STEP = 0.02
const LEAST = 0.2
const MOST = 0.8
const clamp = (share: number) => Math.max(LEAST, Math.min(MOST, share))

type Props = {
  /** Which way the bar runs: `vertical` stands between left and right. */
  readonly orientation: 'vertical' | 'horizontal'
  /** The share of the room that the pane after the bar takes. */
  readonly share: number
  readonly controls: string
  readonly onChange: (share: number) => void
}

/** What an arrow, Home or End makes of the share; null: the key is not ours. */
export function shareAfter(key: string, share: number, orientation: Props['orientation']): number | null {
  const [more, less] = orientation === 'vertical' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown']
  if (key === more) return clamp(share + STEP)
  if (key === less) return clamp(share - STEP)
  if (key === 'Home') return LEAST
  return key === 'End' ? MOST : null
}

/** The bar between two panes, for pointer and arrow keys. */
export function Splitter({ orientation, share, controls, onChange }: Props) {
  const onPointerMove = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const room = event.currentTarget.parentElement?.getBoundingClientRect()
    if (!room) return
    const from =
      orientation === 'vertical'
        ? (room.right - event.clientX) / room.width
        : (room.bottom - event.clientY) / room.height
    onChange(clamp(from))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule can't be moved
    <div
      class="splitter"
      role="separator"
      tabIndex={0}
      aria-label={text('ui_splitter')}
      aria-orientation={orientation}
      aria-controls={controls}
      aria-valuemin={LEAST * 100}
      aria-valuemax={MOST * 100}
      aria-valuenow={Math.round(share * 100)}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onKeyDown={(event) => {
        const next = shareAfter(event.key, share, orientation)
        if (next === null) return
        event.preventDefault()
        onChange(next)
      }}
    />
  )
}
