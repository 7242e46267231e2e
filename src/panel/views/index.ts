import type { ComponentType } from 'preact'
import type { CheckRow } from '../../bridge/checksView.ts'
import type { ViewId } from '../../bridge/wishes.ts'
import type { Store } from '../store.ts'
import { type MessageKey, text } from '../text.ts'
import { lazily } from './lazily.tsx'
import { PropertiesView } from './properties/PropertiesView.tsx'

export type PanelView = {
  readonly id: ViewId
  readonly title: MessageKey
  /** What stands behind the title in the tab: a count, or empty. */
  readonly badge: (store: Store) => string
  /** Whether the filter box works on it. */
  readonly filtered: boolean
  readonly Component: ComponentType
}

const badgeOf = (rows: readonly CheckRow[]): string =>
  rows.length > 0 ? `${rows.filter(({ passed }) => passed).length}/${rows.length}` : ''

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
    id: 'actions',
    title: 'ui_tab_actions',
    badge: ({ actions }) => (actions.value > 0 ? String(actions.value) : ''),
    filtered: true,
    Component: lazily(async () => (await import('./actions/ActionsView.tsx')).ActionsView),
  },
  {
    id: 'session',
    title: 'ui_tab_session',
    badge: () => '',
    filtered: true,
    Component: lazily(async () => (await import('./session/SessionView.tsx')).SessionView),
  },
  {
    id: 'requests',
    title: 'ui_tab_requests',
    badge: ({ blocked }) => (blocked.value > 0 ? `${blocked.value}!` : ''),
    filtered: true,
    Component: lazily(async () => (await import('./requests/RequestsView.tsx')).RequestsView),
  },
  {
    id: 'checks',
    title: 'ui_tab_checks',
    badge: ({ checks }) => badgeOf(checks.value?.rows ?? []),
    filtered: false,
    Component: lazily(async () => (await import('./checks/ChecksView.tsx')).ChecksView),
  },
  {
    id: 'configuration',
    title: 'ui_tab_configuration',
    badge: ({ problems }) => (problems.value.length > 0 ? text('ui_problem_count', problems.value.length) : ''),
    filtered: false,
    Component: lazily(async () => (await import('./configuration/ConfigurationView.tsx')).ConfigurationView),
  },
]
