import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './Icon.tsx'

type Props = {
  readonly icon: IconName
  readonly label: string
  readonly title?: string
  readonly pressed?: boolean
  readonly expanded?: boolean
  readonly class?: string
  readonly tabIndex?: number
  readonly disabled?: boolean
  readonly children?: ComponentChildren
  readonly onClick: () => void
}

/** A flat button with an icon; without children its label is its name alone. */
export const IconButton = ({
  icon,
  label,
  title,
  pressed,
  expanded,
  tabIndex,
  disabled,
  children,
  onClick,
  ...rest
}: Props) => (
  <button
    type="button"
    class={`icon-button ${rest.class ?? ''}`}
    title={title ?? label}
    aria-label={label}
    aria-pressed={pressed}
    aria-expanded={expanded}
    tabIndex={tabIndex}
    disabled={disabled}
    onClick={onClick}
  >
    <Icon name={icon} />
    {children}
  </button>
)
