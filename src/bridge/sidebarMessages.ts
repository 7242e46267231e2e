import type { Row } from './panelMessages.ts'

/** An element of the page, and the selector that a property would read it by. */
export type SelectedElement = {
  readonly tag: string
  readonly selector: string
  /** How many elements the selector finds; the first is read. */
  readonly matches: number
}

/** What the sidebar of the Elements panel (Firefox: Inspector) shows. */
export type ElementView = {
  /** Whether a configuration is in use at all. */
  readonly configured: boolean
  /** Whether it may be edited here. */
  readonly editable: boolean
  /** The element selected in DevTools; null: none of the page's own document. */
  readonly element: SelectedElement | null
  /** The properties that read this very element. */
  readonly readers: readonly Row[]
}

/** Said by the sidebar: that it is there, or that a property is wanted that reads the element. */
export type FromSidebar = { readonly kind: 'hello' } | { readonly kind: 'draft'; readonly selector: string }

/** The channel of one tab's sidebar; only pages of the extension can open it. */
export const sidebarChannel = (tabId: number): string => `sidebar-${tabId}`
