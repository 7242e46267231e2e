import type { ComponentChildren } from 'preact'

type Props = {
  /** Beside `detail`. */
  readonly kind?: string
  readonly label: string
  readonly onBack: () => void
  readonly children: ComponentChildren
}

/** The pane beside a grid that says more of the selected row; Esc leads back to the grid. */
export const DetailPane = ({ kind = '', label, onBack, children }: Props) => (
  <section
    class={`detail ${kind}`.trim()}
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls is to be reached by keyboard
    tabIndex={0}
    aria-label={label}
    onKeyDown={(event) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      // DevTools would open their drawer, and take the focus there.
      event.stopPropagation()
      onBack()
    }}
  >
    {children}
  </section>
)
