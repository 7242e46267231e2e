import type { ComponentType } from 'preact'
import type { Store } from '../store.ts'
import type { MessageKey } from '../text.ts'
import { ConfigurationView } from './configuration/ConfigurationView.tsx'
import { PropertiesView } from './properties/PropertiesView.tsx'

export type PanelView = {
  readonly id: string
  readonly title: MessageKey
  /** What stands behind the title in the tab: a count, or empty. */
  readonly badge: (store: Store) => string
  /** Whether the filter box works on it. */
  readonly filtered: boolean
  readonly Component: ComponentType
}

/** Every view, in the order of its tab. */
export const VIEWS: readonly PanelView[] = [
  {
    id: 'properties',
    title: 'ui_tab_properties',
    badge: ({ rows }) => (rows.value.length > 0 ? String(rows.value.length) : ''),
    filtered: true,
    Component: PropertiesView,
  },
  {
    id: 'configuration',
    title: 'ui_tab_configuration',
    badge: () => '',
    filtered: false,
    Component: ConfigurationView,
  },
]
